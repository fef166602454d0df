--- script
begin { print(-8 >> 2); $x = -8; print($x >> 2); print(-1 << 1); print((uint64)-1 >> 60); }
--- expect
-2
-2
-2
15


