--- script
go:gopark { @[(uint8)arg2, (int32)arg1] = count(); }
--- plan
; plan
map @: (uint8, int32) -> count uint64
counter c0: fault go:gopark
counter c1: full @
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        @[(%arg2 &u 255), ((%arg1 << 32) >> 32)] <- count   (full: c1)
