--- script
begin { printf("%hd %hu\n", 65535, 65536); }
--- expect
-1 0


