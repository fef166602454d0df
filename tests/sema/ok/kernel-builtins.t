--- script
begin { $a = ppid; $b = pcomm; $c = ncpus; $d = numaid; $e = jiffies; }
--- types
; types
probe begin
    clause
        $a: uint32
        $b: string[16]
        $c: uint64
        $d: uint32
        $e: uint64
