--- script
go:gopark { @[goid] = count(); } go:goready { @ns = sum(blocked_ns); }
--- plan
; plan
map @: (uint64) -> count uint64
map blocked: (uint32, uint64) -> uint64 (hidden)
map @ns: () -> sum duration
counter c0: fault go:gopark
counter c1: full @
counter c2: full blocked
counter c3: fault go:goready
counter c4: skip blocked_ns unknown
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        <g> = %g
        <goid> = user64[(<g> +u {off:runtime.g.goid})]
        @[<goid>] <- count   (full: c1)
    clause
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        <g> = %g
        blocked[<pid>, <g>] = gt_nsecs()  (full: c2)
program p1_go_goready: go:goready
    at entry runtime.casgstatus
    if (((%arg1 &u 4294967295) ==u 4) &&u ((%arg2 &u 4294967295) ==u 1))
        clause
            <pid> = gt_pid({pidns.dev}, {pidns.ino})
            <field blocked_ns> = (gt_nsecs() -u blocked[<pid>, %arg0]?)?
            @ns[] <- sum <field blocked_ns>  (skip: c4)
        clause
            <pid> = gt_pid({pidns.dev}, {pidns.ino})
            delete blocked[<pid>, %arg0]
