--- script
go:gopark { return 1; }
--- error
error[not-yet]: return with a value is not supported yet
  --> -e:1:13
    go:gopark { return 1; }
                ^~~~~~~~
