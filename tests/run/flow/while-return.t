--- script
begin { $i = 0; while (1) { if ($i == 2) { return; } print($i); $i++; } print("end"); }
--- expect
0
1


