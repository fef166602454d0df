--- script
interval:1s { print(@x); } go:gopark { @x[goid] = nsecs; }
--- plan
; plan
map @x: (uint64) -> uint64
record r0: print_map @x top 0 div 0
counter c0: fault interval:1s
counter c1: lost interval:1s
counter c2: fault go:gopark
counter c3: full @x
program p0_interval_1s: interval:1s every 1000000000 ns
    clause
        emit r0()  (lost: c1)
program p1_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        <g> = %g
        <goid> = user64[(<g> +u {off:runtime.g.goid})]
        @x[<goid>] = gt_nsecs()  (full: c3)
