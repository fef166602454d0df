--- script
begin { printf("%2d|\n", 12345); }
--- expect
12345|


