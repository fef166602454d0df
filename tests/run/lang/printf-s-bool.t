--- script
begin { printf("%s %s\n", true, false); }
--- expect
true false


