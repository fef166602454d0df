--- script
begin { let @x = 1; }
--- error
error[syntax]: unexpected '@x', expected a $variable
  --> -e:1:13
    begin { let @x = 1; }
                ^~
