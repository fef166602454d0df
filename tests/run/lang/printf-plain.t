--- script
begin { printf("hi\n"); }
--- expect
hi


