--- script
begin { print(curtask.in_execve); print(curtask.sched_reset_on_fork); exit(); }
--- expect
0
0


