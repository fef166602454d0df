flags: -k
--- script
begin { print(*(int32 *)5 + 1); print(str(7)); }
--- stderr_regex
2 reads of target memory failed \(begin\)
--- expect
1



