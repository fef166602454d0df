--- script
begin { printf("%d %d\n", 1 < 2, 2 < 1); }
--- expect
1 0


