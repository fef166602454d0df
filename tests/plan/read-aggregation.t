--- script
begin { @c[1] = count(); if (@c[1] > 5) { print(@c[1]); } }
--- plan
; plan
map @c: (int8) -> count uint64 (read)
record r0: print uint64
counter c0: fault begin
counter c1: full @c
counter c2: lost begin
program p0_begin: begin
    clause
        @c[1] <- count   (full: c1)
        if (read @c[1] >u 5)
            emit r0(read @c[1])  (lost: c2)
