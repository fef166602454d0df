--- script
begin { $t = (0, "str", (5, nsecs)); $a = $t.1; $b = $t.2.1; $c = $t[0]; @m = $t; @k[$t.2] = $a; }
--- types
; types
map @m: (int8, string[8], (int8, uint64))
map @k[int8, uint64]: string[8]
probe begin
    clause
        $t: (int8, string[8], (int8, uint64))
        $a: string[8]
        $b: uint64
        $c: int8
