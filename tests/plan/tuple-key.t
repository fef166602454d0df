--- script
go:gopark { @[(goid, comm)] = count(); }
--- plan
; plan
map @: (uint64, string[16]) -> count uint64
counter c0: fault go:gopark
counter c1: full @
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        <g> = %g
        <goid> = user64[(<g> +u {off:runtime.g.goid})]
        <comm> = gt_comm()
        @[<goid>, <comm>] <- count   (full: c1)
