--- script
begin { $i = 0; while ($i < 5) { $i++; if ($i % 2) { continue; } print($i); } }
--- expect
2
4


