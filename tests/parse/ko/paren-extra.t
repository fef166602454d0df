--- script
begin { print(1)); }
--- error
error[syntax]: unexpected ')', expected ';' or '}'
  --> -e:1:17
    begin { print(1)); }
                    ^
