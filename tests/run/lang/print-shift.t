--- script
begin { print(1 << 10); }
--- expect
1024


