--- script
go:gopark { @[goid.x] = count(); }
--- error
error[type-mismatch]: '.x' needs a struct, 'goid' is an integer
  --> -e:1:15
    go:gopark { @[goid.x] = count(); }
                  ^~~~
