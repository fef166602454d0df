--- script
config = { BPFTRACE_UNSTABLE_TSERIES = maybe; }
begin { @ = tseries(1, 1s, 5); }
--- error
error[config]: unstable_tseries is one of: enable, warn, error
  --> -e:1:40
    config = { BPFTRACE_UNSTABLE_TSERIES = maybe; }
                                           ^~~~~
