--- script
macro add_one(x) { x + 1 }
begin { @ = add_one(add_one(pid)); }
--- plan
; plan
map @: () -> uint64
counter c0: fault begin
program p0_begin: begin
    clause
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        @[] = ((<pid> +u 1) +u 1)
