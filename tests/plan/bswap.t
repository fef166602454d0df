--- script
begin { print(bswap((uint16)1)); }
--- plan
; plan
record r0: print uint16
counter c0: fault begin
counter c1: lost begin
program p0_begin: begin
    clause
        emit r0(gt_bswap((1 &u 65535), 2))  (lost: c1)
