--- script
go:mallocgc { @[size_class, tiny] = count(); }
--- plan
; plan
map @: (uint64, bool) -> count uint64
counter c0: fault go:mallocgc
counter c1: full @
program p0_go_mallocgc: go:mallocgc
    at entry runtime.mallocgc
    if ((%arg0 >u 80) ||u ((%arg0 !=u 0) &&u !{has:runtime.mallocgcTinySC2}))
        clause
            <field noscan> = ((%arg1 ==u 0) ||u (user64[(%arg1 +u {off:internal/abi.Type.PtrBytes})] ==u 0))
            <field size_class> = gt_size_class(%arg0, <field noscan>, {since:22})
            <field tiny> = ((%arg0 <u 16) &&u <field noscan>)
            @[<field size_class>, <field tiny>] <- count   (full: c1)
program p1_go_mallocgc: go:mallocgc
    at entry runtime.mallocgc*SC* ?
    clause
        <field noscan> = ((%arg1 ==u 0) ||u (user64[(%arg1 +u {off:internal/abi.Type.PtrBytes})] ==u 0))
        <field size_class> = gt_size_class(%arg0, <field noscan>, {since:22})
        <field tiny> = ((%arg0 <u 16) &&u <field noscan>)
        @[<field size_class>, <field tiny>] <- count   (full: c1)
