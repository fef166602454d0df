--- script
begin { printf("%lx\n", -1); }
--- expect
ffffffffffffffff


