--- script
begin { { 1 } }
--- types
; types
probe begin
    clause
--- stderr
warning[unused]: '1' computes a value and does nothing with it: write _ = ... where that is meant
  --> -e:1:11
    begin { { 1 } }
              ^
