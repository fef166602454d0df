--- script
begin { $i = 3; while ($i--) { print($i); } }
--- expect
2
1
0


