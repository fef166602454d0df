--- script
begin { @[1] = 1; print(len(@)); $d = delete(@[1]); delete(@[2]); @c[1] = count(); print(has_key(@c, 1)); }
--- plan
; plan
map @: (int8) -> int8
map @c: (int8) -> count uint64 (read)
record r0: print int64
record r1: print bool
counter c0: fault begin
counter c1: full @
counter c2: lost begin
counter c3: full @c
program p0_begin: begin
    clause
        @[1] = 1  (full: c1)
        emit r0(len @)  (lost: c2)
        <d> = delete @[1]
        delete @[2]
        @c[1] <- count   (full: c3)
        emit r1(has @c[1])  (lost: c2)
