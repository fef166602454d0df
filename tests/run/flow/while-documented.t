--- script
begin { $i = 0; while ($i <= 100) { printf("%d ", $i); if ($i > 5) { break; } $i++ } printf("\n"); }
--- expect
0 1 2 3 4 5 6 


