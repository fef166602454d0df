--- script
go:mallocgc /alloc_size > 32K && !noscan/ { @[alloc_type] = sum(alloc_size); }
--- plan
; plan
map @: (type?) -> sum bytes
counter c0: fault go:mallocgc
counter c1: full @
program p0_go_mallocgc: go:mallocgc
    at entry runtime.mallocgc
    if ((%arg0 >u 80) ||u ((%arg0 !=u 0) &&u !{has:runtime.mallocgcTinySC2}))
        clause
            <field alloc_size> = %arg0
            <field noscan> = ((%arg1 ==u 0) ||u (user64[(%arg1 +u {off:internal/abi.Type.PtrBytes})] ==u 0))
            if ((<field alloc_size> >u 32768) &&u !<field noscan>)
                <bias> = ({pie} ? gt_bias(ctx) : 0)
                <field alloc_type> = (((gt_when(%arg1, %arg1)? -u <bias>)? &u 281474976710655)? |u ({target} <<u 48))?
                @[<field alloc_type>] <- sum <field alloc_size>  (full: c1)
program p1_go_mallocgc: go:mallocgc
    at entry runtime.mallocgc*SC* ?
    clause
        <field alloc_size> = %arg0
        <field noscan> = ((%arg1 ==u 0) ||u (user64[(%arg1 +u {off:internal/abi.Type.PtrBytes})] ==u 0))
        if ((<field alloc_size> >u 32768) &&u !<field noscan>)
            <bias> = ({pie} ? gt_bias(ctx) : 0)
            <field alloc_type> = (((gt_when(%arg1, %arg1)? -u <bias>)? &u 281474976710655)? |u ({target} <<u 48))?
            @[<field alloc_type>] <- sum <field alloc_size>  (full: c1)
