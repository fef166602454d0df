--- script
begin { print(usermode); }
tracepoint:syscalls:sys_enter_write { @ = usermode(); exit(); }
--- expect


@: 0
