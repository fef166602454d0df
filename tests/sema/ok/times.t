--- script
begin { @t = strftime("%H:%M", nsecs); @k[strftime("%S", nsecs)] = 1; }
--- types
; types
map @t: time
map @k[time]: int8
probe begin
    clause
