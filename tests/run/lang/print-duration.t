--- script
begin { print(1ms); }
--- expect
1000000


