--- script
go:gopark { @t[goid] = nsecs; } go:goexit { delete(@t[goid]); delete(@t, 5); if has_key(@t[goid]) { exit(); } }
--- plan
; plan
map @t: (uint64) -> uint64
record r0: exit
counter c0: fault go:gopark
counter c1: full @t
counter c2: fault go:goexit
counter c3: lost go:goexit
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        <g> = %g
        <goid> = user64[(<g> +u {off:runtime.g.goid})]
        @t[<goid>] = gt_nsecs()  (full: c1)
program p1_go_goexit: go:goexit
    at entry runtime.gdestroy go1.22..
    else entry runtime.goexit0 ..go1.21
    clause
        <g> = %arg0
        <goid> = user64[(<g> +u {off:runtime.g.goid})]
        delete @t[<goid>]
        delete @t[5]
        if has @t[<goid>]
            emit r0()  (lost: c3)
            return
