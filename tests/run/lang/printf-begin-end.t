--- script
begin { printf("a\n"); } end { printf("b\n"); }
--- expect
a
b


