--- script
go:gopark { @ = -1; @b = ~goid; if -1 < 2 { exit(); } }
--- plan
; plan
map @: () -> int8
map @b: () -> uint64
record r0: exit
counter c0: fault go:gopark
counter c1: lost go:gopark
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        <g> = %g
        <goid> = user64[(<g> +u {off:runtime.g.goid})]
        @[] = -1
        @b[] = ~<goid>
        if 1
            emit r0()  (lost: c1)
            return
