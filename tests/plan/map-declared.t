--- script
let @a = lruhash(10); begin { @a[1] = 1; }
--- plan
; plan
map @a: (int8) -> int8 lruhash(10)
counter c0: fault begin
counter c1: full @a
program p0_begin: begin
    clause
        @a[1] = 1  (full: c1)
