--- script
begin { print((a=1,)); }
--- error
error[syntax]: unexpected ')', expected a name
  --> -e:1:20
    begin { print((a=1,)); }
                       ^
