--- script
begin { print(strerror("x")); }
--- error
error[type-mismatch]: strerror() needs an integer, '"x"' is a string
  --> -e:1:24
    begin { print(strerror("x")); }
                           ^~~
