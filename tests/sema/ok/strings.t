--- script
go:gopark { @s = comm; @t = "abc"; @t = "a longer string"; if @s == "x" { exit(1); } }
--- types
; types
map @s: string[16]
map @t: string[16]
probe go:gopark
    clause
