--- script
begin { printf("%s\n", strftime("at", 0)); }
--- expect
at


