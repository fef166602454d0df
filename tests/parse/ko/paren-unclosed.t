--- script
begin { print(1; }
--- error
error[syntax]: unexpected ';', expected ')' or ','
  --> -e:1:16
    begin { print(1; }
                   ^
