--- script
begin { printf("100%%\n"); }
--- expect
100%


