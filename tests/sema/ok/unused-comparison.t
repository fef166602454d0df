--- script
begin { pid == 1; }
--- types
; types
probe begin
    clause
--- stderr
warning[unused]: 'pid == 1' computes a value and does nothing with it: write _ = ... where that is meant
  --> -e:1:9
    begin { pid == 1; }
            ^~~~~~~~
