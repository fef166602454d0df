--- script
begin { printf("%x\n", -1); }
--- expect
ffffffff


