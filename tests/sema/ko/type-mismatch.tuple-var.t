--- script
begin { $t = (1, 2); $t = (1, 2, 3); $t = "x"; }
--- error
error[type-mismatch]: $t is (int8, int8), and '(1, 2, 3)' is (int8, int8, int8)
  --> -e:1:27
    begin { $t = (1, 2); $t = (1, 2, 3); $t = "x"; }
                              ^~~~~~~~~
error[type-mismatch]: $t is (int8, int8), and '"x"' is a string
  --> -e:1:43
    begin { $t = (1, 2); $t = (1, 2, 3); $t = "x"; }
                                              ^~~
