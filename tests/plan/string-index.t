--- script
begin { $s = "abc"; $i = 2; printf("%c", $s[$i]); }
--- plan
; plan
record r0: printf int8
counter c0: fault begin
counter c1: lost begin
program p0_begin: begin
    clause
        <s> = "abc"
        <i> = 2
        emit r0(byte <i> of <s>)  (lost: c1)
