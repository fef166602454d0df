--- script
begin { printf("%d %d\n", true, false); }
--- expect
1 0


