--- script
begin { @q = quantiles(5); @r = rate(); @t = tseries(5, 1s, 10, "sum"); @h = hist(5, 2); }
--- plan
; plan
map @q: () -> quantiles int64
map @r: () -> rate uint64
map @t: () -> tseries int64
map @h: () -> hist int64
counter c0: fault begin
program p0_begin: begin
    clause
        @q[] <- quantiles 5
        @r[] <- rate 
        @t[] <- tseries 5
        @h[] <- hist 5
