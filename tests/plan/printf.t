--- script
go:gopark { printf("%d %s %-10s|%5d %x %v%%\n", goid, comm, reason, pid, arg0, gstack); }
--- plan
; plan
record r0: printf uint64, string[16], enum waitreason, uint64, uint64, stack?
counter c0: fault go:gopark
counter c1: lost go:gopark
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        <g> = %g
        <goid> = user64[(<g> +u {off:runtime.g.goid})]
        <comm> = gt_comm()
        <field reason> = {enum:waitreason}[(%arg2 &u 255)]
        <pid> = gt_pid({pidns.dev}, {pidns.ino})
        <bias> = ({pie} ? gt_bias(ctx) : 0)
        <gstack> = gt_stack_here(ctx, stacks, {target}, <bias>, %sp, %bp)?
        emit r0(<goid>, <comm>, <field reason>, <pid>, %arg0, <gstack>)  (lost: c1)
