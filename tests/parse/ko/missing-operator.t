--- script
begin { $x = a b; }
--- error
error[syntax]: unexpected 'b', expected ';' or '}'
  --> -e:1:16
    begin { $x = a b; }
                   ^
