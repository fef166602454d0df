--- script
begin { printf("%%d %d%%\n", 5); }
--- expect
%d 5%


