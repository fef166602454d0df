--- script
interval:1s { @j = @i; @i = @h; @h = @g; @g = @f; @f = @e; @e = @d; @d = @c; @c = @b; @b = @a; } interval:1s { @a = "x"; }
--- types
; types
map @j: string[8]
map @i: string[8]
map @h: string[8]
map @g: string[8]
map @f: string[8]
map @e: string[8]
map @d: string[8]
map @c: string[8]
map @b: string[8]
map @a: string[8]
probe interval:1s
    clause
probe interval:1s
    clause
