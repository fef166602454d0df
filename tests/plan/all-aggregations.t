--- script
go:mallocgc { @a = count(); @b = sum(alloc_size); @c = avg(alloc_size); @d = min(alloc_size); @e = max(alloc_size); @f = stats(alloc_size); @g = hist(alloc_size); @h = lhist(alloc_size, 0, 100, 10); }
--- plan
; plan
map @a: () -> count uint64
map @b: () -> sum bytes
map @c: () -> avg bytes
map @d: () -> min bytes
map @e: () -> max bytes
map @f: () -> stats bytes
map @g: () -> hist bytes
map @h: () -> lhist bytes
counter c0: fault go:mallocgc
program p0_go_mallocgc: go:mallocgc
    at entry runtime.mallocgc
    if ((%arg0 >u 80) ||u ((%arg0 !=u 0) &&u !{has:runtime.mallocgcTinySC2}))
        clause
            <field alloc_size> = %arg0
            @a[] <- count 
            @b[] <- sum <field alloc_size>
            @c[] <- avg <field alloc_size>
            @d[] <- min <field alloc_size>
            @e[] <- max <field alloc_size>
            @f[] <- stats <field alloc_size>
            @g[] <- hist <field alloc_size>
            @h[] <- lhist <field alloc_size>
program p1_go_mallocgc: go:mallocgc
    at entry runtime.mallocgc*SC* ?
    clause
        <field alloc_size> = %arg0
        @a[] <- count 
        @b[] <- sum <field alloc_size>
        @c[] <- avg <field alloc_size>
        @d[] <- min <field alloc_size>
        @e[] <- max <field alloc_size>
        @f[] <- stats <field alloc_size>
        @g[] <- hist <field alloc_size>
        @h[] <- lhist <field alloc_size>
