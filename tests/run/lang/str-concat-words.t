--- script
begin { print(str_concat("12345678", "9abcdefgh")); }
--- expect
123456789abcdefgh


