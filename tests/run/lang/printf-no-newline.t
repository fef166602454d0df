--- script
begin { printf("hi"); }
--- expect
hi

