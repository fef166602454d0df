--- script
begin { print(!5); }
--- expect
false


