--- script
begin { printf("%ld\n", 5000000000); }
--- expect
5000000000


