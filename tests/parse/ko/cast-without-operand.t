--- script
begin { $x = (uint8); }
--- error
error[syntax]: unexpected ';', expected an expression
  --> -e:1:21
    begin { $x = (uint8); }
                        ^
