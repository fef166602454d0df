--- script
macro pid() { 7 }
begin { @ = pid; }
--- types
; types
map @: int8
probe begin
    clause
