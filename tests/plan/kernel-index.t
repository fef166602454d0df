--- script
begin { print(curtask.cpus_mask.bits[1]); }
--- plan
; plan
record r0: print uint64
counter c0: fault begin
counter c1: lost begin
program p0_begin: begin
    clause
        emit r0(kernel64[((gt_curtask() +u {btf:task_struct.cpus_mask.bits}) +u (1 *u 8))])  (lost: c1)
