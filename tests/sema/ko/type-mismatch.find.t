--- script
begin { @m[1] = 1; $s = "x"; if (find(@m, 1, $s)) { exit(); } if (find(@m, 1, 5)) { exit(); } }
--- error
error[type-mismatch]: '$s' is a string, and @m holds int64
  --> -e:1:46
    begin { @m[1] = 1; $s = "x"; if (find(@m, 1, $s)) { exit(); } if (find(@m, 1, 5)) { exit(); } }
                                                 ^~
error[type-mismatch]: find() needs a $variable, '5' is an integer
  --> -e:1:79
    begin { @m[1] = 1; $s = "x"; if (find(@m, 1, $s)) { exit(); } if (find(@m, 1, 5)) { exit(); } }
                                                                                  ^
