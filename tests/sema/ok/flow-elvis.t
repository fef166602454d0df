--- script
begin { $a = @m ?: 5; $b = comm ?: "none"; @m = 1; }
--- types
; types
map @m: int8
probe begin
    clause
        $a: int8
        $b: string[16]
