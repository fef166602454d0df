--- script
begin { printf("%ld\n", 9223372036854775807); }
--- expect
9223372036854775807


