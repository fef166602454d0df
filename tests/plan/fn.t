--- script
fn add($a: int64, $b: int64): int64 { return $a + $b; }
begin { @ = add(pid, 2); }
--- plan
; plan
map @: () -> int64
counter c0: fault begin
program p0_begin: begin
    clause
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        @[] = { <a#1> = <pid>; <b#1> = 2; <add#1> = 0; <add#1> = (<a#1> + <b#1>); <add#1> }
