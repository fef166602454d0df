--- script
begin { for ($i : 1..4) { if ($i == 2) { continue; } print($i); } }
--- expect
1
3


