--- script
begin { @[1) = 2; }
--- error
error[syntax]: unexpected ')', expected ']' or ','
  --> -e:1:12
    begin { @[1) = 2; }
               ^
