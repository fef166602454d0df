--- script
begin { $x = 1; print($x.0); print($x[0]); }
--- error
error[type-mismatch]: '.0' needs a tuple, '$x' is an integer
  --> -e:1:23
    begin { $x = 1; print($x.0); print($x[0]); }
                          ^~
error[type-mismatch]: only tuples and strings have elements by number, '$x' is an integer
  --> -e:1:36
    begin { $x = 1; print($x.0); print($x[0]); }
                                       ^~
