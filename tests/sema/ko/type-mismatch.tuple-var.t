--- script
begin { $t = (1, 2); $t = (1, 2, 3); $t = "x"; }
--- error
error[type-mismatch]: $t is (int64, int64), and '(1, 2, 3)' is (int64, int64, int64)
  --> -e:1:27
    begin { $t = (1, 2); $t = (1, 2, 3); $t = "x"; }
                              ^~~~~~~~~
error[type-mismatch]: $t is (int64, int64), and '"x"' is a string
  --> -e:1:43
    begin { $t = (1, 2); $t = (1, 2, 3); $t = "x"; }
                                              ^~~
