--- script
rawtracepoint:sched_switch { @[args.next.pid, arg0] = count(); }
--- plan
; plan
map @: (int32, uint64) -> count uint64
counter c0: fault rawtracepoint:sched_switch
counter c1: full @
program p0_rawtracepoint_sched_switch: rawtracepoint:sched_switch
    clause
        @[kernel32s[(gt_ctx_num(ctx, {karg:rawtp:sched_switch.next}, 8) +u {btf:task_struct.pid})], gt_ctx_num(ctx, 0, 8)] <- count   (full: c1)
