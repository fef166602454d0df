--- script
go:gopark { @[human(1)] = count(); }
--- error
error[not-yet]: 'human' is not supported yet
  --> -e:1:15
    go:gopark { @[human(1)] = count(); }
                  ^~~~~~~~
