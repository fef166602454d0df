--- script
begin { printf("%d %d %d %d\n", (uint8)300, (int8)200, (uint16)131087, (int16)40000); }
--- expect
44 -56 15 -25536


