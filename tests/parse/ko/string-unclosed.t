--- script
begin { printf("abc); }
end { print( }
--- error
error[syntax]: the string is never closed: '"' is missing
  --> -e:1:16
    begin { printf("abc); }
                   ^~~~~~~~
