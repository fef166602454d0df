--- script
begin { print(0x1f); }
--- expect
31


