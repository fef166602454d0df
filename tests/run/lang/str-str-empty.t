--- script
begin { print(strstr("hello", "")); }
--- expect
0


