--- script
begin { $x = 1; $s = $x ? "a" : "much longer"; @ = $s; }
--- types
; types
map @: string[16]
probe begin
    clause
        $x: int8
        $s: string[16]
