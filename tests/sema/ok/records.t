--- script
begin { $r = (a=1, b="x"); $r = (b="longer than before", a=nsecs); $a = $r.a; @r = $r; }
--- types
; types
map @r: {a: uint64, b: string[24]}
probe begin
    clause
        $r: {a: uint64, b: string[24]}
        $a: uint64
