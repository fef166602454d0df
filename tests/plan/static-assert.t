--- script
begin { static_assert(sizeof(uint32) == 4, "no"); static_assert(1 < 2 && "a" != "b"); @ = 1; }
--- plan
; plan
map @: () -> int8
counter c0: fault begin
program p0_begin: begin
    clause
        @[] = 1
