--- script
begin { $t = (1, "x"); if ($t == (2, "longer than x")) { exit(); } $same = $t != (1, "x"); }
--- types
; types
probe begin
    clause
        $t: (int8, string[8])
        $same: bool
