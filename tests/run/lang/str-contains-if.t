--- script
begin { if (strcontains("abc", "a")) { printf("OK\n"); } }
--- expect
OK


