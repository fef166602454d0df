--- script
go:gopark { @[goid, comm, reason, pid] = count(); }
--- plan
; plan
map @: (uint64, string[16], enum waitreason, uint32) -> count uint64
counter c0: fault go:gopark
counter c1: full @
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        <g> = %g
        <goid> = user64[(<g> +u {off:runtime.g.goid})]
        <comm> = gt_comm()
        <field reason> = {enum:waitreason}[(%arg2 &u 255)]
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        @[<goid>, <comm>, <field reason>, <pid>] <- count   (full: c1)
