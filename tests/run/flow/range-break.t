--- script
begin { for ($i : 1..4) { if ($i == 2) { break; } print($i); } print("5"); }
--- expect
1
5


