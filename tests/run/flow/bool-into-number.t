--- script
begin { $x = 5; $x = 1 < 2; print($x); $x = $x == 7; print($x); }
--- expect
1
0


