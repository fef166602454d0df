--- script
fn note($n: int64) { @seen += $n; }
begin { note(3); }
--- types
; types
map @seen: int64
probe begin
    clause
        $n#1: int64
