--- script
begin { $r = (a=1, a=2) }
--- error
error[syntax]: the record has two fields 'a'
  --> -e:1:20
    begin { $r = (a=1, a=2) }
                       ^
