--- script
begin { @m[1, "ab"] = 2; for ($kv : @m) { $k = $kv.0; $v = $kv.1; $part = $kv.0.1; } }
--- types
; types
map @m[int8, string[8]]: int8
probe begin
    clause
        $kv: ((int8, string[8]), int8)
        $k: (int8, string[8])
        $v: int8
        $part: string[8]
