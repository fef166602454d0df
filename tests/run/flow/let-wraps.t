--- script
begin { let $x: uint8 = 255; $x++; print($x); $x--; print($x); $x += 3; print($x); }
--- expect
0
255
2


