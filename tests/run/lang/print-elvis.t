--- script
begin { print(0 ?: 20); }
--- expect
20


