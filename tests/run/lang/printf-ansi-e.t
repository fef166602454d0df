--- script
begin { printf("\e[1mbold\e[0m\n"); }
--- expect
[1mbold[0m


