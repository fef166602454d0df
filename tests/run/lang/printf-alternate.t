--- script
begin { printf("%#x %#X %#o %#x\n", 255, 255, 8, 0); }
--- expect
0xff 0XFF 010 0


