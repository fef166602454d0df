--- script
begin { for ($i : 0..2) { for ($j : 0..$i) { if ($j) { return; } } } }
--- plan
; plan
counter c0: fault begin
counter c1: cut for
counter c2: cut for
program p0_begin: begin
    clause
        for <i> from 0 below 2  (cut: c1)
            for <j> from 0 below <i>  (cut: c2)
                if <j>
                    return
