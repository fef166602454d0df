--- script
begin { print(strcontains("foo", 1)); }
--- error
error[type-mismatch]: strcontains() needs a string, '1' is an integer
  --> -e:1:34
    begin { print(strcontains("foo", 1)); }
                                     ^
