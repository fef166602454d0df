--- script
begin { $t = (1, 2); print($t.2); }
--- error
error[limit]: the tuple has 2 elements, counted from 0
  --> -e:1:28
    begin { $t = (1, 2); print($t.2); }
                               ^~~~
