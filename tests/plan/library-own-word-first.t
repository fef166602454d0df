--- script
macro clamp(x) { x + 1 }
begin { @ = clamp(1); }
--- plan
; plan
map @: () -> int8
counter c0: fault begin
program p0_begin: begin
    clause
        @[] = 2
