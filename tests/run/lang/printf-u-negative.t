--- script
begin { printf("%u\n", -1); }
--- expect
4294967295


