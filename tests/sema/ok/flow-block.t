--- script
begin { $a = { let $b = "s"; $b }; $n = { for ($i : 0..3) { @ = count(); } 5 }; }
--- types
; types
map @: count of uint64
probe begin
    clause
        $b: string[8]
        $a: string[8]
        $i: int8
        $n: int8
