--- script
begin { printf("%u %x\n", (int8)-1, (int8)-1); }
--- expect
4294967295 ffffffff


