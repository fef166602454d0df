flags: --test
status: 1
--- script
test:good { return 0; }
test:bad { printf("seen\n"); return 3; }
begin { printf("first\n"); }
test:gone { exit(4); }
--- expect
first
ok   good
FAIL bad: returned 3
    seen
FAIL gone: exit(4)
1 passed, 2 failed
