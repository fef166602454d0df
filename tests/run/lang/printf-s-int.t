--- script
begin { printf("%s %s\n", 1, -1); }
--- expect
1 -1


