--- script
go:gopark { print(str(arg0, 10000)); }
--- types
; types
probe go:gopark
    clause
--- stderr
warning[limit]: a string is cut to 1024 bytes: max_strlen
  --> -e:1:29
    go:gopark { print(str(arg0, 10000)); }
                                ^~~~~
