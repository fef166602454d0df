--- script
begin { print(str_concat("", "x")); print(str_concat("x", "")); }
--- expect
x
x


