--- script
begin { @c = count(); delete(@c); @k[1] = count(); delete(@k, 1); }
--- plan
; plan
map @c: () -> count uint64
map @k: (int8) -> count uint64
record r0: clear @c top 0 div 0
counter c0: fault begin
counter c1: lost begin
counter c2: full @k
program p0_begin: begin
    clause
        @c[] <- count 
        emit r0()  (lost: c1)
        @k[1] <- count   (full: c2)
        delete @k[1]
