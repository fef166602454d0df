--- script
begin { @four = ntop(1); @six = ntop(pton("::1")); @n = pton("1.2.3.4"); @b = pton("::1"); @m = macaddr(comm); }
--- types
; types
map @four: inet
map @six: inet
map @n: uint8[4]
map @b: uint8[16]
map @m: mac
probe begin
    clause
