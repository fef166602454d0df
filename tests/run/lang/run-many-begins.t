--- script
begin { printf("1\n"); } begin { printf("2\n"); } end { printf("3\n"); } end { printf("4\n"); }
--- expect
1
2
3
4


