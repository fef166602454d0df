--- script
begin { print(1);
end { print(2) }
--- error
error[syntax]: this block is never closed: '}' is missing
  --> -e:1:7
    begin { print(1);
          ^
error[syntax]: unexpected '{', expected ';' or '}'
  --> -e:2:5
    end { print(2) }
        ^
