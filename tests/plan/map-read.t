--- script
go:gc_start { @t[0] = nsecs; } go:gc_end { printf("GC took %d us\n", (nsecs - @t[0]) / 1000); }
--- plan
; plan
map @t: (int8) -> uint64
record r0: printf int64
counter c0: fault go:gc_start
counter c1: full @t
counter c2: fault go:gc_end
counter c3: lost go:gc_end
program p0_go_gc_start: go:gc_start
    at entry runtime.(*gcControllerState).startCycle
    clause
        @t[0] = gt_nsecs()  (full: c1)
program p1_go_gc_end: go:gc_end
    at entry runtime.gcSweep
    clause
        emit r0(((gt_nsecs() -u @t[0]) / 1000))  (lost: c3)
