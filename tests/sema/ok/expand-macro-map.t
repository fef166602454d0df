--- script
macro twice(@m) { @m * 2 }
begin { @in = 3; @out = twice(@in); }
--- types
; types
map @in: int8
map @out: int64
probe begin
    clause
