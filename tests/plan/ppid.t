--- script
begin { print(ppid); print(pcomm); }
--- plan
; plan
record r0: print uint32
record r1: print string[16]
counter c0: fault begin
counter c1: lost begin
program p0_begin: begin
    clause
        <ppid> = kernel32[(kernel64[(gt_curtask() +u {btf:task_struct.real_parent})] +u {btf:task_struct.tgid})]
        <pcomm> = gt_mem_str((kernel64[(gt_curtask() +u {btf:task_struct.real_parent})] +u {btf:task_struct.comm}), 16)
        emit r0(<ppid>)  (lost: c1)
        emit r1(<pcomm>)  (lost: c1)
