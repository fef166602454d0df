--- script
i:s:1 { exit(); } p:hz:99 { @ = count(); } t:sched:sched_switch { @ = count(); }
--- plan
; plan
map @: () -> count uint64
record r0: exit
counter c0: fault interval:s:1
counter c1: lost interval:s:1
counter c2: fault profile:hz:99
counter c3: fault tracepoint:sched:sched_switch
program p0_interval_s_1: interval:s:1 every 1000000000 ns
    clause
        emit r0()  (lost: c1)
        return
program p1_profile_hz_99: profile:hz:99 every 10101010 ns
    clause
        @[] <- count 
program p2_tracepoint_sched_sched_switch: tracepoint:sched:sched_switch
    clause
        @[] <- count 
