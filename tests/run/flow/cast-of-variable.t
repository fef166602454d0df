--- script
begin { $x = 1 << 16; printf("%d %d\n", (uint16)$x, $x); $y = 511; print((int8)$y); }
--- expect
0 65536
-1


