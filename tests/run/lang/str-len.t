--- script
begin { print(strlen("hello")); print(strlen("")); print(strlen("12345678")); print(strlen("123456789")); }
--- expect
5
0
8
9


