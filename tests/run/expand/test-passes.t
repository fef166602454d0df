flags: --test
--- script
test:good { printf("not shown\n"); }
--- expect
ok   good
1 passed, 0 failed
