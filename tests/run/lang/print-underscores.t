--- script
begin { print(1_000_000); }
--- expect
1000000


