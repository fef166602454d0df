--- script
begin { @[1] = 1; $n = len(@); $d = delete(@[1]); $h = has_key(@, 1); }
--- types
; types
map @[int8]: int8
probe begin
    clause
        $n: int64
        $d: bool
        $h: bool
