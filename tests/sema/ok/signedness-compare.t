--- script
begin { $a = (uint64)1; $b = (int64)-1; @ = $a > $b; }
--- types
; types
map @: bool
probe begin
    clause
        $a: uint64
        $b: int64
--- stderr
warning[signedness]: '>' mixes uint64 and int64, and is computed as int64: a cast says which is meant
  --> -e:1:45
    begin { $a = (uint64)1; $b = (int64)-1; @ = $a > $b; }
                                                ^~~~~~~
