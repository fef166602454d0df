--- script
begin { print((uint64)-1); print((int64)(uint64)-1); print((int32)4294967295); }
--- expect
18446744073709551615
-1
-1


