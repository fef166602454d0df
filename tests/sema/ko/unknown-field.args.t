--- script
go:gopark { @[args.nothing] = count(); }
--- error
error[unknown-field]: go:gopark has no field 'nothing'
  --> -e:1:15
    go:gopark { @[args.nothing] = count(); }
                  ^~~~~~~~~~~~
