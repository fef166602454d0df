--- script
go:gopark { join(arg0, ","); }
--- plan
; plan
record r0: join string[1024]?
counter c0: fault go:gopark
counter c1: lost go:gopark
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        emit r0(gt_join(%arg0, ",")?)  (lost: c1)
