--- script
begin { for ($i : 0..3) { for ($j : 0..3) { if ($j == 1) { break; } printf("%d%d ", $i, $j); } } }
--- expect
00 10 20 

