--- script
go:gopark { exit; }
--- error
error[arguments]: 'exit' is a function: write exit(...)
  --> -e:1:13
    go:gopark { exit; }
                ^~~~
