--- script
begin { printf("%d %d %d\n", 2 + 3 * 4, (2 + 3) * 4, 7 / 2); }
--- expect
14 20 3


