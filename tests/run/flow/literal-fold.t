--- script
begin { print(0xffffffffffffffff / 0x10); print(0xffffffffffffffff % 0x10); print(0x7fffffffffffffff - 0x8000000000000000); print(-10 % 3); print(10 % -3); }
--- expect
1152921504606846975
15
-1
-1
1


