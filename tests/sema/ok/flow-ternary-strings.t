--- script
begin { $s = pid > 1 ? "one" : "something longer"; @ = $s; }
--- types
; types
map @: string[24]
probe begin
    clause
        $s: string[24]
