--- script
begin { print(17 % 5); }
--- expect
2


