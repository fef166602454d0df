--- script
begin { print(has_cpid); print(cpid); }
--- expect
false
0


