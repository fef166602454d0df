--- script
begin { print(curtask.comm == comm); print(curtask.real_parent.tgid == ppid); print(pcomm == curtask.real_parent.comm); exit(); }
--- expect
true
true
true


