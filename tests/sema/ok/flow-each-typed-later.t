--- script
begin { for ($kv : @m) { $k = $kv.0; @n[$kv.1] = 1; } @m["text"] = nsecs; }
--- types
; types
map @m[string[8]]: uint64
map @n[uint64]: int8
probe begin
    clause
        $kv: (string[8], uint64)
        $k: string[8]
