--- script
self:signal:SIGHUP { @ = count(); }
--- error
error[bad-probe]: gotap's own probes are self:signal:SIGUSR1 and self:signal:SIGUSR2
  --> -e:1:1
    self:signal:SIGHUP { @ = count(); }
    ^~~~~~~~~~~~~~~~~~
