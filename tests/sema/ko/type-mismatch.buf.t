--- script
begin { print(buf(true, 3)); }
--- error
error[type-mismatch]: buf() needs a pointer or a string, 'true' is bool
  --> -e:1:19
    begin { print(buf(true, 3)); }
                      ^~~~
