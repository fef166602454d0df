--- script
begin { @a = getopt("a", 5); @b = getopt("b", "x"); @c = getopt("c"); @d = getopt("d", -3); }
--- types
; types
map @a: int8
map @b: string[8]
map @c: bool
map @d: int8
probe begin
    clause
