--- script
begin { _ = pid + 1; }
--- plan
; plan
counter c0: fault begin
program p0_begin: begin
    clause
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        (<pid> +u 1)
