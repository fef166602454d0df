--- script
macro f(a) { a }
macro f(a, b) { a + b }
begin { @one = f(1); @two = f(1, 2); }
--- types
; types
map @one: int8
map @two: int8
probe begin
    clause
