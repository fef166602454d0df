--- script
begin { print(curtask.in_execve); }
--- plan
; plan
record r0: print uint32
counter c0: fault begin
counter c1: lost begin
program p0_begin: begin
    clause
        emit r0(((((kernel64[(gt_curtask() +u ({btfbit:task_struct.in_execve} >>u 3))] >>u ({btfbit:task_struct.in_execve} &u 7)) <<u 63) >>u 63) &u 4294967295))  (lost: c1)
