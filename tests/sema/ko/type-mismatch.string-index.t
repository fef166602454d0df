--- script
begin { $t = "abc"; print($t["x"]); }
--- error
error[type-mismatch]: an index is a number, '"x"' is a string
  --> -e:1:30
    begin { $t = "abc"; print($t["x"]); }
                                 ^~~
