--- script
begin { $x = 1; print($x ? "a" : "much longer"); }
--- plan
; plan
record r0: print string[16]
counter c0: fault begin
counter c1: lost begin
program p0_begin: begin
    clause
        <x> = 1
        emit r0((<x> ? "a" : "much longer"))  (lost: c1)
