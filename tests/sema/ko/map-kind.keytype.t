--- script
go:gopark { @[goid] = count(); @[comm] = count(); }
--- error
error[map-kind]: key 1 of @ is uint64 elsewhere, and 'comm' is a string
  --> -e:1:34
    go:gopark { @[goid] = count(); @[comm] = count(); }
                                     ^~~~
  note: first used here
  --> -e:1:13
    go:gopark { @[goid] = count(); @[comm] = count(); }
                ^~~~~~~
