--- script
macro pid() { 7 }
begin { @ = pid; }
--- types
; types
map @: int64
probe begin
    clause
