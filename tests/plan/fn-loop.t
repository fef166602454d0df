--- script
fn f($n: int64): int64 { for ($i : 0..9) { if ($i > $n) { return $i; } } return -1; }
begin { @ = f(pid); }
--- plan
; plan
map @: () -> int64
counter c0: fault begin
counter c1: cut for
program p0_begin: begin
    clause
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        @[] = { <n#1> = <pid>; <f#1> = 0; <done#1> = 0; for <i#1> from 0 below 9  (cut: c1);     if (<i#1> > <n#1>);         <f#1> = <i#1>;         <done#1> = 1;         break; if (<done#1> == 0);     <f#1> = -1; <f#1> }
