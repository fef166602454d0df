--- script
begin { pid ? print(1) : print(2); }
--- plan
; plan
record r0: print int8
record r1: print int8
counter c0: fault begin
counter c1: lost begin
program p0_begin: begin
    clause
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        if <pid>
            emit r0(1)  (lost: c1)
        else
            emit r1(2)  (lost: c1)
