--- script
begin { printf("a\n"); exit(); printf("b\n"); } end { printf("e\n"); }
--- expect
a
e


