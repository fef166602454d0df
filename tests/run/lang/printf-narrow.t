--- script
begin { printf("%d %d %d\n", (int8)-1, (uint8)255, (int16)-300); }
--- expect
-1 255 -300


