--- script
begin { for ($kv : @m) { $s = $kv.1; } @m[1] = "short"; @m[2] = "a longer one than the first"; }
--- types
; types
map @m[int8]: string[32]
probe begin
    clause
        $kv: (int8, string[32])
        $s: string[32]
