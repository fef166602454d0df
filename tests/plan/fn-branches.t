--- script
fn larger($a: int64, $b: int64): int64 { if ($a > $b) { return $a; } return $b; }
begin { @ = larger(pid, 2); }
--- plan
; plan
map @: () -> int64
counter c0: fault begin
program p0_begin: begin
    clause
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        @[] = { <a#1> = <pid>; <b#1> = 2; <larger#1> = 0; if (<a#1> > <b#1>);     <larger#1> = <a#1>; else;     <larger#1> = <b#1>; <larger#1> }
