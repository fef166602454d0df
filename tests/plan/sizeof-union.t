--- script
union u { char c; int i; long l; }
begin { @ = sizeof(struct u); }
--- plan
; plan
map @: () -> uint64
counter c0: fault begin
program p0_begin: begin
    clause
        @[] = 8
