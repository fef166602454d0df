--- script
begin { printf("%o\n", 64); }
--- expect
100


