--- script
begin { @m[2] = (1, "hello"); $v = (0, ""); if (find(@m, 2, $v)) { print($v); } if (!find(@m, 3, $v)) { print("no"); print($v); } exit(); }
--- expect
(1, hello)
no
(1, hello)


@m[2]: (1, hello)
