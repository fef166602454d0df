--- script
go:gopark { printf("%r %r\n", buf(arg0, 6), buf("ab", 2)); }
--- plan
; plan
record r0: printf buffer[8]?, buffer[16]
counter c0: fault go:gopark
counter c1: lost go:gopark
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        emit r0(gt_buf_user(%arg0, 6)?, "")  (lost: c1)
