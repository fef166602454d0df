--- script
begin { { $inner = 1; @ = $inner; } }
--- types
; types
map @: int8
probe begin
    clause
        $inner: int8
