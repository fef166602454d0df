--- script
begin { $a = @m ?: 5; $b = comm ?: "none"; @m = 1; }
--- types
; types
map @m: int64
probe begin
    clause
        $a: int64
        $b: string[16]
