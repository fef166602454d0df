--- script
begin { @s["k"] = "x"; $s = "abc"; $c = $s[0]; $i = 1; $d = @s["k"][$i]; }
--- types
; types
map @s[string[8]]: string[8]
probe begin
    clause
        $s: string[8]
        $c: int8
        $i: int8
        $d: int8
