--- script
begin { printf("a\tb\\c\"d\n"); }
--- expect
a	b\c"d


