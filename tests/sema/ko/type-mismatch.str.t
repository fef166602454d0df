--- script
begin { print(str(true)); }
--- error
error[type-mismatch]: str() needs a pointer, 'true' is bool
  --> -e:1:19
    begin { print(str(true)); }
                      ^~~~
