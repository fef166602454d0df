--- script
begin { print(memcmp((1, 2), "ab", 2)); }
--- error
error[type-mismatch]: memcmp() needs a string, an integer or an array, '(1, 2)' is (int8, int8)
  --> -e:1:22
    begin { print(memcmp((1, 2), "ab", 2)); }
                         ^~~~~~
