--- script
begin { print(strncmp("a", "b", 0)); }
--- expect
0


