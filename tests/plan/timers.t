--- script
interval:5s { exit(); } interval:ms:100 { time(); } interval:hz:10 { time("%H"); } profile:10ms { @ = count(); }
--- plan
; plan
map @: () -> count uint64
record r0: exit
record r1: time
record r2: time
counter c0: fault interval:5s
counter c1: lost interval:5s
counter c2: fault interval:ms:100
counter c3: lost interval:ms:100
counter c4: fault interval:hz:10
counter c5: lost interval:hz:10
counter c6: fault profile:10ms
program p0_interval_5s: interval:5s every 5000000000 ns
    clause
        emit r0()  (lost: c1)
        return
program p1_interval_ms_100: interval:ms:100 every 100000000 ns
    clause
        emit r1()  (lost: c3)
program p2_interval_hz_10: interval:hz:10 every 100000000 ns
    clause
        emit r2()  (lost: c5)
program p3_profile_10ms: profile:10ms every 10000000 ns
    clause
        @[] <- count 
