--- script
begin { print(6 ^ 3); }
--- expect
5


