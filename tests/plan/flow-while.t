--- script
begin { $i = 0; while ($i < 3) { $i++; if ($i == 2) { break; } continue; } }
--- plan
; plan
counter c0: fault begin
counter c1: cut while
program p0_begin: begin
    clause
        <i> = 0
        while (<i> < 3)  (cut: c1)
            <i> = (<i> + 1)
            if (<i> == 2)
                break
            continue
