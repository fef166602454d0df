--- script
begin { $x = 5; print(len($x)); }
--- error
error[type-mismatch]: len() needs a map or a stack, '$x' is an integer
  --> -e:1:27
    begin { $x = 5; print(len($x)); }
                              ^~
