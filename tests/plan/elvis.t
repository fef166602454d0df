--- script
go:goready { @[waker ?: 0] = count(); }
--- plan
; plan
map @: (uint64) -> count uint64
counter c0: fault go:goready
counter c1: full @
program p0_go_goready: go:goready
    at entry runtime.casgstatus
    if (((%arg1 &u 4294967295) ==u 4) &&u ((%arg2 &u 4294967295) ==u 1))
        clause
            <g> = gt_curg(%g, {off:runtime.g.m}, {off:runtime.m.g0}, {off:runtime.m.gsignal}, {off:runtime.m.curg})?
            <goid> = user64[(<g> +u {off:runtime.g.goid})?]?
            <field waker> = <goid>
            @[(<field waker> ?: 0)] <- count   (full: c1)
