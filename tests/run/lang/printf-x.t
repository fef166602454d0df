--- script
begin { printf("%x %X\n", 255, 255); }
--- expect
ff FF


