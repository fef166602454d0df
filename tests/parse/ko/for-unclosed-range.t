--- script
begin { for ($i : 0..) { } }
--- error
error[syntax]: unexpected ')', expected an expression
  --> -e:1:22
    begin { for ($i : 0..) { } }
                         ^
