--- script
begin { @c[1] = count(); for ($kv : @c) { print($kv); } }
--- plan
; plan
map @c: (int8) -> count uint64 (read)
record r0: print (int8, uint64)
counter c0: fault begin
counter c1: full @c
counter c2: lost begin
program p0_begin: begin
    clause
        @c[1] <- count   (full: c1)
        for <kv> in @c
            emit r0(<kv>)  (lost: c2)
