--- script
begin { $t = (0, "str", (5, 6)); print($t.2.0); @[$t.2] = $t.1; }
--- plan
; plan
map @: (int8, int8) -> string[8]
record r0: print int8
counter c0: fault begin
counter c1: lost begin
counter c2: full @
program p0_begin: begin
    clause
        <t> = (0, "str", (5, 6))
        emit r0(<t>.2.0)  (lost: c1)
        @[<t>.2.0, <t>.2.1] = <t>.1  (full: c2)
