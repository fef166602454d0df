--- script
begin { printf("%lu\n", -1); }
--- expect
18446744073709551615


