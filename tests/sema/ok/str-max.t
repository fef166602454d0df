--- script
config = { max_strlen = 20 } go:gopark { @all = str(arg0); }
--- types
; types
map @all: string[32]
probe go:gopark
    clause
