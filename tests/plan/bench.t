--- script
bench:count { @ = count(); }
--- plan
; plan
map @: () -> count uint64
counter c0: fault bench:count
program p0_bench_count: bench:count
    clause
        @[] <- count 
