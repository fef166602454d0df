--- script
begin { $a = (uint8)1; $b = $a++; $c = --$a; $d = @m++; $e = ++@m; }
--- types
; types
map @m: int64
probe begin
    clause
        $a: int64
        $b: int64
        $c: int64
        $d: int64
        $e: int64
