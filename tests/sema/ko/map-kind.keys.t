--- script
go:gopark { @[goid] = count(); @[goid, pid] = count(); }
--- error
error[map-kind]: @ has 1 key elsewhere and 2 here
  --> -e:1:32
    go:gopark { @[goid] = count(); @[goid, pid] = count(); }
                                   ^~~~~~~~~~~~
  note: first used here
  --> -e:1:13
    go:gopark { @[goid] = count(); @[goid, pid] = count(); }
                ^~~~~~~
