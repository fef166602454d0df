--- script
tracepoint:syscalls:sys_enter_openat /comm != "gotap"/ { print(str(args.filename) != ""); exit(); }
--- expect
true


