--- script
begin { print((a=1, b=2, a=3)); }
--- error
error[syntax]: the record has two fields 'a'
  --> -e:1:26
    begin { print((a=1, b=2, a=3)); }
                             ^
