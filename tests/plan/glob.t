--- script
go:gc_* { @[probe] = count(); }
--- plan
; plan
map @: (string[16]) -> count uint64
counter c0: fault go:gc_end
counter c1: full @
counter c2: fault go:gc_start
program p0_go_gc_end: go:gc_end
    at entry runtime.gcSweep
    clause
        @["go:gc_end"] <- count   (full: c1)
program p1_go_gc_start: go:gc_start
    at entry runtime.(*gcControllerState).startCycle
    clause
        @["go:gc_start"] <- count   (full: c1)
