--- script
go:gopark { @[args.reason] = count(); }
--- plan
; plan
map @: (enum waitreason) -> count uint64
counter c0: fault go:gopark
counter c1: full @
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        <field reason> = {enum:waitreason}[(%arg2 &u 255)]
        @[<field reason>] <- count   (full: c1)
