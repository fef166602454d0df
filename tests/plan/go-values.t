--- script
profile:hz:99 { @[goversion, module, glabel("tenant")] = max(gage); @s = hist(gstate_ns); }
go:mallocgc /goversion == "go1.26.8" || "shop" != exe/ { @t[type(arg1), goversion] = count(); }
tracepoint:sched:sched_switch /module != "example.org/shop"/ { @t[type(goid), goversion] = count(); }
--- plan
; plan
map born: (uint32, uint64) -> uint64 (hidden)
map @: (goversion?, module?, string[64]?) -> max duration
map entered: (uint32, uint64) -> uint64 (hidden)
map @s: () -> hist duration
map @t: (type?, goversion?) -> count uint64
counter c0: fault profile:hz:99
counter c1: full @
counter c2: skip gage unknown
counter c3: skip gstate_ns unknown
counter c4: fault go:mallocgc
counter c5: full @t
counter c6: fault tracepoint:sched:sched_switch
counter c7: full @t
counter c8: fault go:newproc
counter c9: full born
counter c10: fault go:goexit
counter c11: fault go:gstatus
counter c12: full entered
counter c13: fault go:syscall
counter c14: fault go:syscall_exit
counter c15: fault go:coroswitch
program p0_profile_hz_99: profile:hz:99 every 10101010 ns (row)
    clause
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        <g> = gt_curg(gt_tls_g({target}, {btf:task_struct.thread.fsbase}, {tls.g})?, {off:runtime.g.m}, {off:runtime.m.g0}, {off:runtime.m.gsignal}, {off:runtime.m.curg})?
        <field gage> = (gt_nsecs() -u born[<pid>, (<g> ?: 0)]?)?
        <goversion> = gt_when({target}, {target})?
        <module> = gt_when({target}, {target})?
        <field gstate_ns> = gt_when(((entered[<pid>, (<g> ?: 0)]? &u 15)? ==u (user32[(<g> +u {off:runtime.g.atomicstatus})?]? &u 15)?), (gt_nsecs() -u (entered[<pid>, (<g> ?: 0)]? >>u 4)?)?)?
        @[<goversion>, <module>, gt_label(user64[(<g> +u {off:runtime.g.labels})?]?, {since:24}, "tenant", 6)?] <- max <field gage>  (skip: c2)  (full: c1)
        @s[] <- hist <field gstate_ns>  (skip: c3)
program p1_go_mallocgc: go:mallocgc
    at entry runtime.mallocgc
    if ((%arg0 >u 80) ||u ((%arg0 !=u 0) &&u !{has:runtime.mallocgcTinySC2}))
        clause
            if ({is:goversion=go1.26.8} ||u ({target} &&u ({is:exe=shop} ==u 0)))
                <bias> = ({pie} ? gt_bias(ctx) : 0)
                <goversion> = {target}
                @t[(((gt_when(%arg1, %arg1)? -u <bias>)? &u 281474976710655)? |u ({target} <<u 48))?, <goversion>] <- count   (full: c5)
program p2_go_mallocgc: go:mallocgc
    at entry runtime.mallocgc*SC* ?
    clause
        if ({is:goversion=go1.26.8} ||u ({target} &&u ({is:exe=shop} ==u 0)))
            <bias> = ({pie} ? gt_bias(ctx) : 0)
            <goversion> = {target}
            @t[(((gt_when(%arg1, %arg1)? -u <bias>)? &u 281474976710655)? |u ({target} <<u 48))?, <goversion>] <- count   (full: c5)
program p3_tracepoint_sched_sched_switch: tracepoint:sched:sched_switch (row)
    clause
        if ({target} &&u ({is:module=example.org/shop} ==u 0))
            <g> = gt_curg(gt_tls_g({target}, {btf:task_struct.thread.fsbase}, {tls.g})?, {off:runtime.g.m}, {off:runtime.m.g0}, {off:runtime.m.gsignal}, {off:runtime.m.curg})?
            <goid> = user64[(<g> +u {off:runtime.g.goid})?]?
            <bias> = {bias}
            <goversion> = gt_when({target}, {target})?
            @t[(((gt_when(gt_when({target}, <goid>)?, gt_when({target}, <goid>)?)? -u <bias>)? &u 281474976710655)? |u ({target} <<u 48))?, <goversion>] <- count   (full: c7)
program p4_go_newproc: go:newproc
    at call runtime.casgstatus in runtime.newproc1 go1.24..
    else call runtime.runqput in runtime.newproc.func1 ..go1.23
    if (!{since:24} ||u ((%arg1 &u 4294967295) ==u 6))
        clause
            <pid> = gt_pid({pidns.dev}, {pidns.ino})
            <field new_g> = ({since:24} ? %arg0 : %arg1)
            born[<pid>, <field new_g>] = gt_nsecs()  (full: c9)
program p5_go_goexit: go:goexit
    at entry runtime.gdestroy go1.22..
    else entry runtime.goexit0 ..go1.21
    clause
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        delete born[<pid>, %arg0]
program p6_go_gstatus: go:gstatus
    at entry runtime.casgstatus
    clause
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        if ((%arg2 &u 4294967295) ==u 6)
            delete entered[<pid>, %arg0]
        else
            entered[<pid>, %arg0] = ((gt_nsecs() <<u 4) |u (%arg2 &u 4294967295))  (full: c12)
program p7_go_syscall: go:syscall
    at entry runtime.reentersyscall
    at entry runtime.entersyscallblock
    clause
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        <g> = %g
        entered[<pid>, <g>] = ((gt_nsecs() <<u 4) |u 3)  (full: c12)
program p8_go_syscall_exit: go:syscall_exit
    at entry runtime.exitsyscall
    clause
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        <g> = %g
        entered[<pid>, <g>] = ((gt_nsecs() <<u 4) |u 2)  (full: c12)
program p9_go_coroswitch: go:coroswitch
    at entry runtime.coroswitch_m ?
    clause
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        <field next_g> = user64[(user64[(%arg0 +u {off:runtime.g.coroarg}?)?]? +u {off:runtime.coro.gp}?)?]?
        entered[<pid>, (<field next_g> ?: %arg0)] = ((gt_nsecs() <<u 4) |u 2)  (full: c12)
        entered[<pid>, %arg0] = ((gt_nsecs() <<u 4) |u 4)  (full: c12)
