--- script
macro f() { rason }
go:gopark { @[f()] = count(); }
--- error
error[unknown-name]: 'rason' is neither a builtin nor a field of go:gopark
  --> -e:1:13
    macro f() { rason }
                ^~~~~
  note: expanded from macro 'f' here
  --> -e:2:15
    go:gopark { @[f()] = count(); }
                  ^~~
  note: did you mean 'reason'?
