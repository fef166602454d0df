--- script
begin { errorf("%d\n", "x"); }
--- error
error[format]: %d takes an integer, '"x"' is a string
  --> -e:1:24
    begin { errorf("%d\n", "x"); }
                           ^~~
