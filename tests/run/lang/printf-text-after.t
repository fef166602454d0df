--- script
begin { printf("value: %dms100\n", 100); }
--- expect
value: 100ms100


