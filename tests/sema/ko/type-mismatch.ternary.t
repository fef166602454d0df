--- script
begin { $x = pid ? "a" : 1; }
--- error
error[type-mismatch]: the branches differ: '"a"' is a string, '1' is an integer
  --> -e:1:14
    begin { $x = pid ? "a" : 1; }
                 ^~~~~~~~~~~~~
