--- script
begin { @m["k"] = (1, 2); for ($kv : @m) { $k = $kv.0; $v = $kv.1.1; } }
--- types
; types
map @m[string[8]]: (int8, int8)
probe begin
    clause
        $kv: (string[8], (int8, int8))
        $k: string[8]
        $v: int8
