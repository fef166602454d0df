--- script
begin { print(1_000); print(0x1f); print(2e6); print(0777); print(1ms); }
--- expect
1000
31
2000000
511
1000000


