--- script
begin { printf("%hhx %hx %x %jx\n", 0x12345678abcdef, 0x12345678abcdef, 0x12345678abcdef, 0x12345678abcdef); }
--- expect
ef cdef 78abcdef 12345678abcdef


