--- script
begin / @never == 0 / { print(@x[2]); @z = @x[1]; }
--- types
; types
map @never: int8
map @x[int8]: int8
map @z: int8
probe begin
    clause
        predicate @never == 0
