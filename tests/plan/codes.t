--- script
begin { $e = 2; print(strerror($e)); print(strerror(2)); print(ntop(1)); print(strftime("%H", nsecs)); }
--- plan
; plan
record r0: print errno
record r1: print string[32]
record r2: print inet
record r3: print time
counter c0: fault begin
counter c1: lost begin
program p0_begin: begin
    clause
        <e> = 2
        emit r0(<e>)  (lost: c1)
        emit r1("No such file or directory")  (lost: c1)
        emit r2(gt_inet4(1))  (lost: c1)
        emit r3(gt_nsecs())  (lost: c1)
