--- script
i:s:1 { exit(); } p:hz:99 { @ = count(); } t:sched:sched_switch { @ = count(); }
--- plan
; plan
map @: () -> count uint64
record r0: exit
counter c0: fault i:s:1
counter c1: lost i:s:1
counter c2: fault p:hz:99
counter c3: fault t:sched:sched_switch
program p0_i_s_1: i:s:1 every 1000000000 ns
    clause
        emit r0()  (lost: c1)
        return
program p1_p_hz_99: p:hz:99 every 10101010 ns
    clause
        @[] <- count 
program p2_t_sched_sched_switch: t:sched:sched_switch
    clause
        @[] <- count 
