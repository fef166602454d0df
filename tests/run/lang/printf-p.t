--- script
begin { printf("%p\n", 0xdeadbeef); }
--- expect
0xdeadbeef


