program: listen.c
check: prog["heard"] == 0
--- script
tracepoint:syscalls:sys_enter_exit_group { @ = count(); }
