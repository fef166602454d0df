--- script
config = { max_map_keys = 100; target_filter = 0; } go:gopark { @[goid] = count(); }
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
        @[<goid>] <- count   (full: c1)
