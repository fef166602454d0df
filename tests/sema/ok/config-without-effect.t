--- script
config = { stack_mode = perf; missing_probes = "warn"; }
begin { @ = 1; }
--- types
; types
map @: int8
probe begin
    clause
--- stderr
warning[config]: the setting 'stack_mode' has no effect here
  --> -e:1:12
    config = { stack_mode = perf; missing_probes = "warn"; }
               ^~~~~~~~~~~~~~~~~
warning[config]: the setting 'missing_probes' has no effect here
  --> -e:1:31
    config = { stack_mode = perf; missing_probes = "warn"; }
                                  ^~~~~~~~~~~~~~~~~~~~~~~
