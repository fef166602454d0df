--- script
begin { print(0755); }
--- expect
493


