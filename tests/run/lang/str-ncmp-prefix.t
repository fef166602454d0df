--- script
begin { print(strncmp("hello", "help", 3)); }
--- expect
0


