--- script
begin { $t = (1, 2); $i = 1; print($t[$i]); }
--- error
error[type-mismatch]: the elements of a tuple differ in type: which one is a constant, '$i' is an integer
  --> -e:1:39
    begin { $t = (1, 2); $i = 1; print($t[$i]); }
                                          ^~
