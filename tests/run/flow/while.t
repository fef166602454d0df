--- script
begin { $i = 0; while ($i < 3) { print($i); $i++; } }
--- expect
0
1
2


