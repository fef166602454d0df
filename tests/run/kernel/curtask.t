--- script
begin { print(curtask.comm == comm); print(curtask.real_parent.tgid == ppid); print(pcomm); exit(); }
--- expect
true
true
gotap


