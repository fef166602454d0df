--- script
begin { print((uint8)-10); print((int8)-10); print((uint32)-1); }
--- expect
246
-10
4294967295


