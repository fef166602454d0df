--- script
macro next($v) { $v + 1 }
begin { $x = 3; @ = next($x); }
--- types
; types
map @: int64
probe begin
    clause
        $x: int8
