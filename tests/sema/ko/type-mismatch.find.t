--- script
begin { @m[1] = 1; $s = "x"; if (find(@m, 1, $s)) { exit(); } if (find(@m, 1, 5)) { exit(); } }
--- error
error[type-mismatch]: $s is string[8], and '@m[1]' is an integer
  --> -e:1:39
    begin { @m[1] = 1; $s = "x"; if (find(@m, 1, $s)) { exit(); } if (find(@m, 1, 5)) { exit(); } }
                                          ^~
error[type-mismatch]: find() needs a $variable, '5' is an integer
  --> -e:1:79
    begin { @m[1] = 1; $s = "x"; if (find(@m, 1, $s)) { exit(); } if (find(@m, 1, 5)) { exit(); } }
                                                                                  ^
