--- script
begin { print(strncmp("a", "b", "c")); }
--- error
error[type-mismatch]: strncmp() needs an integer literal, '"c"' is a string
  --> -e:1:33
    begin { print(strncmp("a", "b", "c")); }
                                    ^~~
