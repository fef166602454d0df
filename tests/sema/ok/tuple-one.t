--- script
begin { $one = (1,); $none = (); $first = $one.0; }
--- types
; types
probe begin
    clause
        $one: (int8)
        $none: ()
        $first: int8
