--- script
begin { $s = (int64)nsecs; let $a: uint64 = $s; @ = $a; }
--- types
; types
map @: uint64
probe begin
    clause
        $s: int64
        $a: uint64
--- stderr
warning[signedness]: $a is uint64 and '$s' is int64: a cast says which is meant
  --> -e:1:45
    begin { $s = (int64)nsecs; let $a: uint64 = $s; @ = $a; }
                                                ^~
