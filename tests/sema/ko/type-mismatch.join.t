--- script
begin { join("abc"); }
--- error
error[type-mismatch]: join() needs a pointer to an array of strings, '"abc"' is a string
  --> -e:1:14
    begin { join("abc"); }
                 ^~~~~
