--- script
begin { @ = clamp(pid, 10, 100); }
--- plan
; plan
map @: () -> uint32
counter c0: fault begin
program p0_begin: begin
    clause
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        @[] = ((<pid> <u 10) ? (10 &u 4294967295) : ((<pid> >u 100) ? (100 &u 4294967295) : (<pid> &u 4294967295)))
