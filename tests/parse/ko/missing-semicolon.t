--- script
begin { print(1) print(2); print(3) }
--- error
error[syntax]: unexpected 'print', expected ';' or '}'
  --> -e:1:18
    begin { print(1) print(2); print(3) }
                     ^~~~~
