--- script
macro f(a) { a }
macro f(a, b) { a + b }
begin { @one = f(1); @two = f(1, 2); }
--- types
; types
map @one: int64
map @two: int64
probe begin
    clause
