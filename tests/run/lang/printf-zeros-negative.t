--- script
begin { printf("%05d\n", -3); }
--- expect
000-3


