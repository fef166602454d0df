--- script
begin { $s = comm; while ($s) { } }
--- error
error[type-mismatch]: while needs a condition, '$s' is a string
  --> -e:1:26
    begin { $s = comm; while ($s) { } }
                             ^~~~
