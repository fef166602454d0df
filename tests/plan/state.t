--- script
go:goexit { @alive_for = hist(lifetime_ns); }
--- plan
; plan
map born: (uint32, uint64) -> uint64 (hidden)
map @alive_for: () -> hist duration
counter c0: fault go:goexit
counter c1: skip lifetime_ns unknown
counter c2: fault go:newproc
counter c3: full born
program p0_go_goexit: go:goexit
    at entry runtime.gdestroy go1.22..
    else entry runtime.goexit0 ..go1.21
    clause
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        <field lifetime_ns> = (gt_nsecs() -u born[<pid>, %arg0]?)?
        @alive_for[] <- hist <field lifetime_ns>  (skip: c1)
    clause
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        delete born[<pid>, %arg0]
program p1_go_newproc: go:newproc
    at call runtime.casgstatus in runtime.newproc1 go1.24..
    else call runtime.runqput in runtime.newproc.func1 ..go1.23
    if (!{since:24} ||u ((%arg1 &u 4294967295) ==u 6))
        clause
            <pid> = gt_pid({pidns.dev}, {pidns.ino})
            <field new_g> = ({since:24} ? %arg0 : %arg1)
            born[<pid>, <field new_g>] = gt_nsecs()  (full: c3)
