--- script
begin { $a = 0; while ($a < 2) { $j = 0; while ($j < 2) { printf("%d%d ", $a, $j); $j++; } $a++; } }
--- expect
00 01 10 11 

