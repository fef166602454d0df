--- script
config = { max_strlen = 20 } go:gopark { @all = str(arg0); }
--- types
; types
map @all: string[24]
probe go:gopark
    clause
