--- script
begin { $b = true; $c = !$b; $d = 1 < 2; if ($b && $c) { $b = $d; } }
--- types
; types
probe begin
    clause
        $b: bool
        $c: bool
        $d: bool
