--- script
begin { printf("[%s]\n", ""); }
--- expect
[]


