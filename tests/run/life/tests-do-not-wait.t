flags: -q
--- script
test:one { print(1); return 0; }
bench:two { print(2); }
begin { print(3); }
--- expect
3


