--- script
begin { if ((1, 2) < (2, 1)) { exit(); } }
--- error
error[type-mismatch]: '<' needs a number, '(1, 2)' is (int8, int8)
  --> -e:1:13
    begin { if ((1, 2) < (2, 1)) { exit(); } }
                ^~~~~~
