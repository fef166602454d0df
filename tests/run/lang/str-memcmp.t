--- script
begin { print(memcmp("abc", "abc", 3)); print(memcmp("abc", "abd", 2)); }
--- expect
0
0


