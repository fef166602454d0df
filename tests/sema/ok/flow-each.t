--- script
begin { @m[1, "ab"] = 2; for ($kv : @m) { $k = $kv.0; $v = $kv.1; $part = $kv.0.1; } }
--- types
; types
map @m[int64, string[8]]: int64
probe begin
    clause
        $kv: ((int64, string[8]), int64)
        $k: (int64, string[8])
        $v: int64
        $part: string[8]
