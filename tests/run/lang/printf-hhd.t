--- script
begin { printf("%hhd %hhu\n", 255, 256); }
--- expect
-1 0


