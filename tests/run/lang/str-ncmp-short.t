--- script
begin { print(strncmp("hello", "hell", 5)); print(strncmp("hello", "hell", 4)); }
--- expect
1
0


