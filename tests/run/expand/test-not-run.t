flags: -q
--- script
test:bad { printf("never\n"); return 1; }
begin { printf("begin\n"); exit(); }
--- regex
^begin$
