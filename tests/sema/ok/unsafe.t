flags: --unsafe
--- script
begin { system("true"); } go:gopark { signal("SIGSTOP"); signal(19); signal("TERM"); }
--- types
; types
probe begin
    clause
probe go:gopark
    clause
