--- script
begin { @a = 1 << 63; @b = -8 >> 1; @c = 7 / -2; @d = 0xffffffffffffffff; }
--- plan
; plan
map @a: () -> uint64
map @b: () -> int8
map @c: () -> int8
map @d: () -> uint64
counter c0: fault begin
program p0_begin: begin
    clause
        @a[] = -9223372036854775808
        @b[] = -4
        @c[] = -3
        @d[] = -1
