--- script
begin { @ = (uint64)nsecs + (int64)pid; }
--- types
; types
map @: int64
probe begin
    clause
--- stderr
warning[signedness]: '+' mixes uint64 and int64, and is computed as int64: a cast says which is meant
  --> -e:1:13
    begin { @ = (uint64)nsecs + (int64)pid; }
                ^~~~~~~~~~~~~~~~~~~~~~~~~~
