params: -- --a=0x10 --b=3 --c --d=false
--- script
begin { @a = getopt("a", 5); @b = getopt("b", "x"); @c = getopt("c"); @d = getopt("d", true); }
--- types
; types
map @a: int8
map @b: string[8]
map @c: bool
map @d: bool
probe begin
    clause
