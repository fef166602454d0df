--- script
go:gopark { @[ustack] = count(); }
--- error
error[not-yet]: 'ustack' is not supported yet
  --> -e:1:15
    go:gopark { @[ustack] = count(); }
                  ^~~~~~
