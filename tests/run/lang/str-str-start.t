--- script
begin { print(strstr("hello", "he")); }
--- expect
0


