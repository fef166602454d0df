--- script
interval:ms:10 { printf("tick\n"); exit(); }
--- expect
tick


