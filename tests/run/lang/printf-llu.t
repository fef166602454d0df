--- script
begin { printf("%llu\n", 18446744073709551615); }
--- expect
18446744073709551615


