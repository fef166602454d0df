--- script
begin { $x = 0..5; }
--- error
error[syntax]: unexpected '..', expected ';' or '}'
  --> -e:1:15
    begin { $x = 0..5; }
                  ^~
