--- script
begin { $x = "a"; $x++; }
--- error
error[type-mismatch]: '++' needs a number, '$x' is a string
  --> -e:1:19
    begin { $x = "a"; $x++; }
                      ^~
