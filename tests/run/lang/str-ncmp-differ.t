--- script
begin { print(strncmp("hello", "help", 4)); }
--- expect
1


