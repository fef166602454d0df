--- script
begin { print(curtask.pid); print(curtask.real_parent.comm); }
--- plan
; plan
record r0: print int32
record r1: print string[16]
counter c0: fault begin
counter c1: lost begin
program p0_begin: begin
    clause
        emit r0(kernel32s[(gt_curtask() +u {btf:task_struct.pid})])  (lost: c1)
        emit r1(gt_mem_str((kernel64[(gt_curtask() +u {btf:task_struct.real_parent})] +u {btf:task_struct.comm}), 16))  (lost: c1)
