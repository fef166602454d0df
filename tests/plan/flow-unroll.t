--- script
begin { unroll(2) { @ = count(); } }
--- plan
; plan
map @: () -> count uint64
counter c0: fault begin
program p0_begin: begin
    clause
        @[] <- count 
        @[] <- count 
