--- script
BEGIN { printf("b\n"); } END { printf("e\n"); }
--- expect
b
e


