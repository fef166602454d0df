--- script
begin { @m[1, "a"] = ("x", 2); $v = ("", 0); if (find(@m, (1, "a"), $v)) { print($v); } }
--- types
; types
map @m[int64, string[8]]: (string[8], int64)
probe begin
    clause
        $v: (string[8], int64)
