--- script
let @u = hash(3); begin { $x = "a"; print($x.0); }
--- error
warning[unused]: @u is declared and never used
  --> -e:1:1
    let @u = hash(3); begin { $x = "a"; print($x.0); }
    ^~~~~~~~~~~~~~~~
error[type-mismatch]: '.0' needs a tuple, '$x' is a string
  --> -e:1:43
    let @u = hash(3); begin { $x = "a"; print($x.0); }
                                              ^~
