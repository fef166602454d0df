--- script
begin { $r = (a=1, b="x"); print($r.b); @r = (b="yy", a=$r.a); }
--- plan
; plan
map @r: () -> {b: string[8], a: int8}
record r0: print string[8]
counter c0: fault begin
counter c1: lost begin
program p0_begin: begin
    clause
        <r> = (1, "x")
        emit r0(<r>.1)  (lost: c1)
        @r[] = ("yy", <r>.0)
