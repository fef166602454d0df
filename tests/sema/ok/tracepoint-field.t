--- script
tracepoint:sched:sched_switch {
	$pid = args.prev_pid;
	$comm = args.prev_comm;
	$state = args.prev_state;
	@[args.next_comm, args.next_prio] = count();
}
--- types
; types
map @[string[16], int32]: count of uint64
probe tracepoint:sched:sched_switch
    clause
        $pid: int32
        $comm: string[16]
        $state: int64
