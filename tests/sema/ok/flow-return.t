--- script
begin { if (pid) { return; } return pid + 1; }
--- types
; types
probe begin
    clause
