--- script
begin { $s = "a"; if ($s < "b") { print(1); } }
--- error
error[type-mismatch]: '<' needs a number, '$s' is a string
  --> -e:1:23
    begin { $s = "a"; if ($s < "b") { print(1); } }
                          ^~
