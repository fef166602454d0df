--- script
go:gopark { print(macaddr(arg0)); }
--- plan
; plan
record r0: print mac?
counter c0: fault go:gopark
counter c1: lost go:gopark
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        emit r0(gt_read6_user(%arg0)?)  (lost: c1)
