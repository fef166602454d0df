--- script
go:gopark { @[exe, pid] = count(); } profile:hz:9 { @cpu[exe] = count(); }
--- plan
; plan
map @: (exe, uint32) -> count uint64
map @cpu: (exe?) -> count uint64
counter c0: fault go:gopark
counter c1: full @
counter c2: fault profile:hz:9
counter c3: full @cpu
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        <exe> = {target}
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        @[<exe>, <pid>] <- count   (full: c1)
program p1_profile_hz_9: profile:hz:9 every 111111111 ns (row)
    clause
        <exe> = gt_when({target}, {target})?
        @cpu[<exe>] <- count   (full: c3)
