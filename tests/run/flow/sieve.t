--- script
begin { for ($i : 2..30) { $p = 1; for ($j : 2..$i) { if ($j * $j > $i) { break; } if ($i % $j == 0) { $p = 0; break; } } if ($p) { printf("%d ", $i); } } }
--- expect
2 3 5 7 11 13 17 19 23 29 

