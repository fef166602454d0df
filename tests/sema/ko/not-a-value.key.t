--- script
go:gopark { @[exit()] = count(); }
--- error
error[not-a-value]: 'exit()' has no value to be a key
  --> -e:1:15
    go:gopark { @[exit()] = count(); }
                  ^~~~~~
