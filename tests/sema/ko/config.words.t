--- script
config = { missing_probes = maybe; stack_mode = 3 }
begin { }
--- error
error[config]: missing_probes is one of: error, warn, ignore
  --> -e:1:29
    config = { missing_probes = maybe; stack_mode = 3 }
                                ^~~~~
error[config]: stack_mode is one of: bpftrace, perf, raw
  --> -e:1:49
    config = { missing_probes = maybe; stack_mode = 3 }
                                                    ^
