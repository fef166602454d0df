--- script
go:gopark { for ($i : 0..3) { @[reason, goid] = count(); } }
--- plan
; plan
map @: (enum waitreason, uint64) -> count uint64
counter c0: fault go:gopark
counter c1: cut for
counter c2: full @
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        <field reason> = {enum:waitreason}[(%arg2 &u 255)]
        <g> = %g
        <goid> = user64[(<g> +u {off:runtime.g.goid})]
        for <i> from 0 below 3  (cut: c1)
            @[<field reason>, <goid>] <- count   (full: c2)
