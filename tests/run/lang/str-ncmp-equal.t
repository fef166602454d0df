--- script
begin { print(strncmp("hello", "hello", 5)); }
--- expect
0


