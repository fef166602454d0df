--- script
go:gopark { $a = goid; $b = $a * 2; $b += 1; $b++; @[$b] = count(); }
--- plan
; plan
map @: (uint64) -> count uint64
counter c0: fault go:gopark
counter c1: full @
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        <g> = %g
        <goid> = user64[(<g> +u {off:runtime.g.goid})]
        <a> = <goid>
        <b> = (<a> *u 2)
        <b> = (<b> +u 1)
        <b> = (<b> + 1)
        @[<b>] <- count   (full: c1)
