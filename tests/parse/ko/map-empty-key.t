--- script
begin { @x[] = 1 }
--- error
error[syntax]: unexpected ']', expected an expression
  --> -e:1:12
    begin { @x[] = 1 }
               ^
