--- script
go:goready { @long[blocked_ns > 1ms] = count(); @ms = hist(blocked_ns / 1ms); print(1ms); @half = sum(blocked_ns / 2); }
--- plan
; plan
map blocked: (uint32, uint64) -> uint64 (hidden)
map @long: (bool) -> count uint64
map @ms: () -> hist int64
map @half: () -> sum duration
record r0: print int32
counter c0: fault go:goready
counter c1: full @long
counter c2: skip blocked_ns / 1ms unknown
counter c3: lost go:goready
counter c4: skip blocked_ns / 2 unknown
counter c5: fault go:gopark
counter c6: full blocked
program p0_go_goready: go:goready
    at entry runtime.casgstatus
    if (((%arg1 &u 4294967295) ==u 4) &&u ((%arg2 &u 4294967295) ==u 1))
        clause
            <pid> = gt_pid({pidns.dev}, {pidns.ino})
            <field blocked_ns> = (gt_nsecs() -u blocked[<pid>, %arg0]?)?
            @long[(<field blocked_ns> > 1000000)] <- count   (full: c1)
            @ms[] <- hist (<field blocked_ns> / 1000000)?  (skip: c2)
            emit r0(1000000)  (lost: c3)
            @half[] <- sum (<field blocked_ns> / 2)?  (skip: c4)
        clause
            <pid> = gt_pid({pidns.dev}, {pidns.ino})
            delete blocked[<pid>, %arg0]
program p1_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        <g> = %g
        blocked[<pid>, <g>] = gt_nsecs()  (full: c6)
