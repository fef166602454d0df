--- script
begin { @ = pid ? "a" : "longer"; }
--- plan
; plan
map @: () -> string[8]
counter c0: fault begin
program p0_begin: begin
    clause
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        @[] = (<pid> ? "a" : "longer")
