--- script
begin { $r = (a=1, 2) }
--- error
error[syntax]: unexpected '2', expected a name
  --> -e:1:20
    begin { $r = (a=1, 2) }
                       ^
