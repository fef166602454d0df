--- script
union u { char c; int i; long l; }
begin { @ = sizeof(struct u); }
--- plan
; plan
map @: () -> int8
counter c0: fault begin
program p0_begin: begin
    clause
        @[] = 8
