--- script
begin { printf("%c%c%c\n", 65, 0x42, 99); }
--- expect
ABc


