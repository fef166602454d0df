--- script
begin { printf("%u\n", 42); }
--- expect
42


