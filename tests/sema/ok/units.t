--- script
go:goready { @long[blocked_ns > 1ms] = count(); @ms = hist(blocked_ns / 1ms); print(1ms); @half = sum(blocked_ns / 2); }
