--- script
go:gopark { goid + 1; }
--- error
error[not-a-value]: 'goid + 1' computes a value and does nothing with it
  --> -e:1:13
    go:gopark { goid + 1; }
                ^~~~~~~~
