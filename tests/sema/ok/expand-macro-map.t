--- script
macro twice(@m) { @m * 2 }
begin { @in = 3; @out = twice(@in); }
--- types
; types
map @in: int64
map @out: int64
probe begin
    clause
