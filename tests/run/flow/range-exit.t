--- script
begin { for ($i : 0..10) { print($i); if ($i == 1) { exit(); } } print("never"); }
--- expect
0
1


