--- script
begin { print(ppid(curtask) == ppid); print(ppid == ppid()); print(leader_tid == tid); print(leader_comm); print(leader_comm(curtask) == comm); print(pcomm(curtask) == pcomm()); print(leader_tid(curtask) == tid); }
--- expect
true
true
true
gotap
true
true
true


