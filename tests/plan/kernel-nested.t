--- script
begin { print(curtask.se.load.weight); }
--- plan
; plan
record r0: print uint64
counter c0: fault begin
counter c1: lost begin
program p0_begin: begin
    clause
        emit r0(kernel64[(gt_curtask() +u {btf:task_struct.se.load.weight})])  (lost: c1)
