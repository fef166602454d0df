--- script
BEGIN { @ = 1; } end { clear(@); zero(@); }
--- plan
; plan
map @: () -> int8
record r0: clear @ top 0 div 0
record r1: zero @ top 0 div 0
counter c0: fault begin
counter c1: fault end
counter c2: lost end
program p0_begin: begin
    clause
        @[] = 1
program p1_end: end
    clause
        emit r0()  (lost: c2)
        emit r1()  (lost: c2)
