--- script
begin { print(1 && 0); }
--- expect
false


