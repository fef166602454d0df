--- script
begin { print(strncmp("a", "b", -1)); }
--- error
error[arguments]: a number of bytes is not negative
  --> -e:1:33
    begin { print(strncmp("a", "b", -1)); }
                                    ^~
