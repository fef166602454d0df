--- script
tracepoint:sched:sched_switch { @[goid, gstatus] = count(); }
--- plan
; plan
map @: (uint64?, enum gstatus?) -> count uint64
counter c0: fault tracepoint:sched:sched_switch
counter c1: full @
program p0_tracepoint_sched_sched_switch: tracepoint:sched:sched_switch (row)
    clause
        <g> = gt_curg(gt_tls_g({target}, {btf:task_struct.thread.fsbase}, {tls.g})?, {off:runtime.g.m}, {off:runtime.m.g0}, {off:runtime.m.gsignal}, {off:runtime.m.curg})?
        <goid> = user64[(<g> +u {off:runtime.g.goid})?]?
        <gstatus> = {enum:gstatus}[(user32[(<g> +u {off:runtime.g.atomicstatus})?]? &u 4095)?]?
        @[<goid>, <gstatus>] <- count   (full: c1)
