--- script
import "tests/data/import/probes.gt"
begin { printf("own\n"); }
--- plan
; plan
record r0: printf
record r1: printf
record r2: printf
counter c0: fault begin
counter c1: lost begin
counter c2: fault end
counter c3: lost end
counter c4: fault begin
counter c5: lost begin
program p0_begin: begin
    clause
        emit r0()  (lost: c1)
program p1_end: end
    clause
        emit r1()  (lost: c3)
program p2_begin: begin
    clause
        emit r2()  (lost: c5)
