--- script
begin { print(strncmp("a", 1, 1)); }
--- error
error[type-mismatch]: strncmp() needs a string, '1' is an integer
  --> -e:1:28
    begin { print(strncmp("a", 1, 1)); }
                               ^
