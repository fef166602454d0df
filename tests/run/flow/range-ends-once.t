--- script
begin { $a = 10; for ($i : 0..$a) { printf("%d ", $i); $a--; } print($a); }
--- expect
0 1 2 3 4 5 6 7 8 9 0


