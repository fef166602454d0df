--- script
go:gopark /reason == "chan receive"/ { @[gstack] = count(); }
--- plan
; plan
map @: (stack?) -> count uint64
counter c0: fault go:gopark
counter c1: full @
program p0_go_gopark: go:gopark
    at entry runtime.gopark
    clause
        <field reason> = {enum:waitreason}[(%arg2 &u 255)]
        if (<field reason> ==u 19)
            <bias> = ({pie} ? gt_bias(ctx) : 0)
            <gstack> = gt_stack_here(ctx, stacks, {target}, <bias>, %sp, %bp)?
            @[<gstack>] <- count   (full: c1)
