--- script
begin { print(1 ? 10 : 20); }
--- expect
10


