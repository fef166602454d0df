--- script
begin { print(strlen(5)); }
--- error
error[type-mismatch]: strlen() needs a string, '5' is an integer
  --> -e:1:22
    begin { print(strlen(5)); }
                         ^
