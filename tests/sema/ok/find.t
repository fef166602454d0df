--- script
begin { @m[1, "a"] = ("x", 2); $v = ("", 0); if (find(@m, (1, "a"), $v)) { print($v); } }
--- types
; types
map @m[int8, string[8]]: (string[8], int8)
probe begin
    clause
        $v: (string[8], int8)
