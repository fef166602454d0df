--- script
begin { print(1 == 2); }
--- expect
false


