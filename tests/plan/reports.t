--- script
begin { errorf("bad %d", 1); cat("/proc/%d/stat", 1); }
--- plan
; plan
record r0: errorf int8
record r1: cat int8
counter c0: fault begin
counter c1: lost begin
program p0_begin: begin
    clause
        emit r0(1)  (lost: c1)
        emit r1(1)  (lost: c1)
