--- script
begin { for ($i : 0..3) { @[$i] = count(); } }
--- plan
; plan
map @: (int8) -> count uint64
counter c0: fault begin
counter c1: cut for
counter c2: full @
program p0_begin: begin
    clause
        for <i> from 0 below 3  (cut: c1)
            @[<i>] <- count   (full: c2)
