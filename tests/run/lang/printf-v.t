--- script
begin { printf("%v %v %v\n", 1, "a", true); }
--- expect
1 a true


