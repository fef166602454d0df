--- script
go:gopark { @a += 2; @b -= 1; @c++; --@d; @e *= 3; }
--- plan
; plan
map @a: () -> int64
map @b: () -> int64
map @c: () -> int64
map @d: () -> int64
map @e: () -> int64
counter c0: fault go:gopark
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        @a[] += 2
        @b[] += (0 - 1)
        @c[] += 1
        @d[] += -1
        @e[] = (@e[] * 3)
