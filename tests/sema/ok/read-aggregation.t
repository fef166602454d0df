--- script
begin { @c = count(); @a = avg(nsecs); @m["k"] = min(-1); $c = @c; $a = @a; $m = @m["k"]; if (@c > 5 && @a < 3) { exit(); } }
--- types
; types
map @c: count of uint64
map @a: avg of uint64
map @m[string[8]]: min of int64
probe begin
    clause
        $c: uint64
        $a: uint64
        $m: int64
