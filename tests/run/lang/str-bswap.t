--- script
begin { printf("%llx %x %x %x\n", bswap(0x1122334455667788), bswap((int32)0x12345678), bswap((int16)0x1234), bswap((int8)0x12)); }
--- expect
8877665544332211 78563412 3412 12


