--- script
go:gopark { @[goidd] = count(); }
--- error
error[unknown-name]: 'goidd' is neither a builtin nor a field of go:gopark
  --> -e:1:15
    go:gopark { @[goidd] = count(); }
                  ^~~~~
  note: did you mean 'goid'?
