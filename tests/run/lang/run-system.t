flags: --unsafe
--- script
begin { system("echo %d %s", 1, "x"); }
--- expect
1 x



