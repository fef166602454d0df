--- script
begin { print(strstr("hello", "l")); }
--- expect
2


