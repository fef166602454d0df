--- script
tracepoint:sched:sched_switch { @[args.prev_comm, args.prev_pid] = count(); }
--- plan
; plan
map @: (string[16], int32) -> count uint64
counter c0: fault tracepoint:sched:sched_switch
counter c1: full @
program p0_tracepoint_sched_sched_switch: tracepoint:sched:sched_switch
    clause
        @[gt_ctx_str(ctx, {karg:tp:sched:sched_switch.prev_comm}), ((gt_ctx_num(ctx, {karg:tp:sched:sched_switch.prev_pid}, 4) << 32) >> 32)] <- count   (full: c1)
