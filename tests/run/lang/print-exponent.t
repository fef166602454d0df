--- script
begin { print(2e6); }
--- expect
2000000


