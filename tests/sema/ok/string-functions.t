--- script
begin { $s = "abc"; @len = strlen($s); @at = strstr($s, "c"); @has = strcontains($s, "b"); @same = strncmp($s, "abd", 2); @both = str_concat($s, "defgh"); @cmp = memcmp($s, "x", 1); @cap = strcap($s); }
--- types
; types
map @len: uint64
map @at: int64
map @has: bool
map @same: uint64
map @both: string[16]
map @cmp: int64
map @cap: int64
probe begin
    clause
        $s: string[8]
