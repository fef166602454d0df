--- script
begin { @ = 1; return 5; }
--- plan
; plan
map @: () -> int8
counter c0: fault begin
program p0_begin: begin
    clause
        @[] = 1
        return
