--- script
begin { print(((int8)-100, (int8)100, "abcdef", 3, (int32)1, (int64)-10, (int8)10, (int16)-555)); exit(); }
--- expect
(-100, 100, abcdef, 3, 1, -10, 10, -555)


