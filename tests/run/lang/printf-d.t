--- script
begin { printf("%d\n", 42); }
--- expect
42


