flags: --mode test
--- script
test:one { return 0; }
--- expect
ok   one
1 passed, 0 failed
