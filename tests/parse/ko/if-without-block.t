--- script
begin { if (x) print(1); print(2) }
--- error
error[syntax]: unexpected 'print', expected '{'
  --> -e:1:16
    begin { if (x) print(1); print(2) }
                   ^~~~~
