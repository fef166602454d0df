--- script
begin { $a = -7; print($a / 2); print($a % 2); print(7 / -2); print(7 % -2); $b = -2; print(7 / $b); print(7 % $b); }
--- expect
-3
-1
-3
1
-3
1


