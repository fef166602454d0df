--- script
begin { printf("%s\n", "abc"); }
--- expect
abc


