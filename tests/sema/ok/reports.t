--- script
begin { errorf("bad %d", 1); warnf("odd %s", "x"); cat("/proc/%d/stat", 1); } go:gopark { join(arg0); join(arg0, ","); }
--- types
; types
probe begin
    clause
probe go:gopark
    clause
