--- script
begin { printf("%i\n", -7); }
--- expect
-7


