--- script
macro f($a) { $a + 1 }
macro f(@a) { @a + 2 }
macro f(a) { a + 3 }
begin { $x = 1; @m = 1; @r[0] = f($x); @r[1] = f(@m); @r[2] = f(5); }
--- types
; types
map @m: int8
map @r[int8]: int64
probe begin
    clause
        $x: int8
