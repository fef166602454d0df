--- script
begin { $a = 0; $b = 1; while ($a < 50) { printf("%d ", $a); $t = $a + $b; $a = $b; $b = $t; } }
--- expect
0 1 1 2 3 5 8 13 21 34 

