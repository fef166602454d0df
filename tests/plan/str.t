--- script
go:gopark { print(str(arg0)); print(str(arg0, 8)); }
--- plan
; plan
record r0: print string[1032]
record r1: print string[16]
counter c0: fault go:gopark
counter c1: lost go:gopark
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        emit r0(gt_str_user(%arg0, 774767616))  (lost: c1)
        emit r1(gt_str_user_n(%arg0, 8, 774766600))  (lost: c1)
