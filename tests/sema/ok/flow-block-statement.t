--- script
begin { { $inner = 1; @ = $inner; } }
--- types
; types
map @: int64
probe begin
    clause
        $inner: int64
