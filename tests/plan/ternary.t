--- script
go:gopark { $x = goid > 10 ? 1 : 2; @[$x] = count(); }
--- plan
; plan
map @: (int8) -> count uint64
counter c0: fault go:gopark
counter c1: full @
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        <g> = %g
        <goid> = user64[(<g> +u {off:runtime.g.goid})]
        <x> = ((<goid> >u 10) ? 1 : 2)
        @[<x>] <- count   (full: c1)
