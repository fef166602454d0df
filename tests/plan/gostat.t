--- script
go:gopark { @h = hist(gostat("heap_live")); @n = max(gostat("num_goroutine")); @p = max(gostat("gomaxprocs")); }
profile:hz:99 { @g = avg(gostat("gc_pause_ns")); }
interval:1s { print(gostat("heap_live")); print(gostat("num_goroutine")); print(gostat("heap_live")); snapshot(10); }
--- plan
; plan
map @h: () -> hist bytes
map @n: () -> max int64
map @p: () -> max int64
map @g: () -> avg duration
record r0: print bytes?
record r1: print int64?
record r2: print bytes?
record r3: snapshot
counter c0: fault go:gopark
counter c1: skip gostat("heap_live") unknown
counter c2: skip gostat("num_goroutine") unknown
counter c3: skip gostat("gomaxprocs") unknown
counter c4: fault profile:hz:99
counter c5: skip gostat("gc_pause_ns") unknown
counter c6: fault interval:1s
counter c7: lost interval:1s
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        <bias> = ({pie} ? gt_bias(ctx) : 0)
        @h[] <- hist user64[(({var:runtime.gcController}? +u <bias>)? +u {off:runtime.gcControllerState.heapLive})?]?  (skip: c1)
        @n[] <- max gt_num_goroutine(({var:runtime.allglen}? +u <bias>)?, ({var:runtime.sched}? +u <bias>)?, {off:runtime.schedt.ngsys}, {off:runtime.schedt.gFree.n}, {off:runtime.schedt.gFree.stack.size}, {off:runtime.schedt.gFree.noStack.size}, ({var:runtime.allp}? +u <bias>)?, {off:runtime.p.gFree})?  (skip: c2)
        @p[] <- max user32s[({var:runtime.gomaxprocs}? +u <bias>)?]?  (skip: c3)
program p1_profile_hz_99: profile:hz:99 every 10101010 ns (row)
    clause
        <bias> = {bias}
        @g[] <- avg user64[(({var:runtime.memstats}? +u <bias>)? +u {off:runtime.mstats.pause_total_ns})?]?  (skip: c5)
program p2_interval_1s: interval:1s every 1000000000 ns
    clause
        emit r0(gt_stat(0)?)  (lost: c7)
        emit r1(gt_stat(1)?)  (lost: c7)
        emit r2(gt_stat(0)?)  (lost: c7)
        emit r3()  (lost: c7)
