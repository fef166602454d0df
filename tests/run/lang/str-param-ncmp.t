params: 3
--- script
begin { if (strncmp("hello", "hell", $1) == 0) { printf("ok\n"); } }
--- expect
ok


