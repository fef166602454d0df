--- script
begin { $i = 0; while ($i < 10 && @go) { $i++; } @go = 1; }
--- types
; types
map @go: int8
probe begin
    clause
        $i: int64
