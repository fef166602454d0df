program: demo
status: 3
check: printed == "bye\n"
--- script
interval:ms:100 { printf("bye\n"); exit(3); }
