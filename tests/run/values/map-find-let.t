--- script
begin { let $v; @m[1] = (1, "hello"); if (find(@m, 1, $v)) { print($v); } exit(); }
--- expect
(1, hello)


@m[1]: (1, hello)
