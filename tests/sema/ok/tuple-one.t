--- script
begin { $one = (1,); $none = (); $first = $one.0; }
--- types
; types
probe begin
    clause
        $one: (int64)
        $none: ()
        $first: int64
