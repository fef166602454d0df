--- script
begin { printf("\101\102\n"); }
--- expect
AB


