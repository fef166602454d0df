--- script
config = { stack_mode = pref; missing_probes = 1; license = "MIT"; }
begin { @ = 1; }
--- error
error[config]: stack_mode is one of: bpftrace, perf, raw
  --> -e:1:25
    config = { stack_mode = pref; missing_probes = 1; license = "MIT"; }
                            ^~~~
error[config]: missing_probes is one of: error, warn, ignore
  --> -e:1:48
    config = { stack_mode = pref; missing_probes = 1; license = "MIT"; }
                                                   ^
error[config]: license is one of GPL|GPL v2|GPL and additional rights|Dual BSD/GPL|Dual MIT/GPL|Dual MPL/GPL
  --> -e:1:61
    config = { stack_mode = pref; missing_probes = 1; license = "MIT"; }
                                                                ^~~~~
