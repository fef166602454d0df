--- script
begin { unroll(20) { unroll(20) { @ += 1; } } for ($i : 0..2) { unroll(2) { unroll(2) { break; } } } }
--- plan
; plan
map @: () -> int64
counter c0: fault begin
counter c1: cut for
counter c2: cut for
program p0_begin: begin
    clause
        for <#unroll0> from 0 below 20  (cut: c1)
            @[] += 1
            @[] += 1
            @[] += 1
            @[] += 1
            @[] += 1
            @[] += 1
            @[] += 1
            @[] += 1
            @[] += 1
            @[] += 1
            @[] += 1
            @[] += 1
            @[] += 1
            @[] += 1
            @[] += 1
            @[] += 1
            @[] += 1
            @[] += 1
            @[] += 1
            @[] += 1
        for <i> from 0 below 2  (cut: c2)
            break
            break
            break
            break
