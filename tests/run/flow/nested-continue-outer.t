--- script
begin { for ($i : 0..3) { if ($i == 1) { continue; } for ($j : 0..2) { printf("%d%d ", $i, $j); } } }
--- expect
00 01 20 21 

