--- script
go:gopark { goid + 1; }
--- types
; types
probe go:gopark
    clause
--- stderr
warning[unused]: 'goid + 1' computes a value and does nothing with it: write _ = ... where that is meant
  --> -e:1:13
    go:gopark { goid + 1; }
                ^~~~~~~~
