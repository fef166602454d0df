--- script
begin { pid ? print(1) : print("x"); }
--- types
; types
probe begin
    clause
