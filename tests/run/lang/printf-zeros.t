--- script
begin { printf("%05d %04x\n", 42, 2); }
--- expect
00042 0002


