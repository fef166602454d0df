--- script
begin { $t = "abc"; print($t["x"]); }
--- error
error[type-mismatch]: a place in a string is an integer, '"x"' is a string
  --> -e:1:30
    begin { $t = "abc"; print($t["x"]); }
                                 ^~~
