--- script
begin { printf("%x\n", (uint32)pton("127.0.0.1")); }
--- expect
100007f


