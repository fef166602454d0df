--- script
begin { $n = 2; print(strncmp("a", "b", $n)); }
--- error
error[type-mismatch]: strncmp() needs an integer literal, '$n' is an integer
  --> -e:1:41
    begin { $n = 2; print(strncmp("a", "b", $n)); }
                                            ^~
