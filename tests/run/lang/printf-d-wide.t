--- script
begin { printf("%d\n", 5000000000); }
--- expect
705032704


