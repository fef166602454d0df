--- script
begin { for ($i : (-3)..3) { print($i); } }
--- expect
-3
-2
-1
0
1
2


