--- script
begin { let $a: uint8 = "five"; }
--- error
error[type-mismatch]: $a is uint8, and '"five"' is a string
  --> -e:1:25
    begin { let $a: uint8 = "five"; }
                            ^~~~~~
