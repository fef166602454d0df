--- script
begin { $t = (1, 2); if ($t == (1, "x")) { exit(); } if ($t == (1, 2, 3)) { exit(); } if ($t == 1) { exit(); } }
--- error
error[type-mismatch]: these cannot be compared: '$t' is (int8, int8), '(1, "x")' is (int8, string[8])
  --> -e:1:25
    begin { $t = (1, 2); if ($t == (1, "x")) { exit(); } if ($t == (1, 2, 3)) { exit(); } if ($t == 1) { exit(); } }
                            ^~~~~~~~~~~~~~~~
error[type-mismatch]: these cannot be compared: '$t' is (int8, int8), '(1, 2, 3)' is (int8, int8, int8)
  --> -e:1:57
    begin { $t = (1, 2); if ($t == (1, "x")) { exit(); } if ($t == (1, 2, 3)) { exit(); } if ($t == 1) { exit(); } }
                                                            ^~~~~~~~~~~~~~~~~
error[type-mismatch]: these cannot be compared: '$t' is (int8, int8), '1' is an integer
  --> -e:1:90
    begin { $t = (1, 2); if ($t == (1, "x")) { exit(); } if ($t == (1, 2, 3)) { exit(); } if ($t == 1) { exit(); } }
                                                                                             ^~~~~~~~~
