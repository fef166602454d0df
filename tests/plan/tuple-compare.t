--- script
begin { $t = (1, "x"); if ($t == (1, "y")) { print($t); } }
--- plan
; plan
record r0: print (int8, string[8])
counter c0: fault begin
counter c1: lost begin
program p0_begin: begin
    clause
        <t> = (1, "x")
        if <t> eq (1, "y")
            emit r0(<t>)  (lost: c1)
