--- script
begin { print(strstr("hello", "x")); }
--- expect
-1


