--- script
begin { printf("a\n"); printf("b\n"); }
--- expect
a
b


