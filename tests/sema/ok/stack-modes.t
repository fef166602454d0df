--- script
begin { @[kstack(perf, 3)] = count(); @u[ustack(raw), ustack(2)] = 1; $s = kstack; @l = len($s); @y = usym(1); }
--- types
; types
map @[kstack?]: count of uint64
map @u[stack?, stack?]: int8
map @l: int64
map @y: usym
probe begin
    clause
        $s: kstack?
