--- script
go:block, go:gopark { @ = count(); }
--- plan
; plan
map @: () -> count uint64
counter c0: fault go:gopark
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        @[] <- count 
    clause
        @[] <- count 
