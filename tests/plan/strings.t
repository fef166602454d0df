--- script
go:gopark { @s = comm; @t = "abc"; @t = "a longer string"; if @s == "x" { exit(1); } }
--- plan
; plan
map @s: () -> string[16]
map @t: () -> string[16]
record r0: exit int8
counter c0: fault go:gopark
counter c1: lost go:gopark
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        <comm> = gt_comm()
        @s[] = <comm>
        @t[] = "abc"
        @t[] = "a longer string"
        if @s[] eq "x"
            emit r0(1)  (lost: c1)
            return
