--- script
go:gopark { @ = exit(); }
--- error
error[not-a-value]: 'exit()' has no value to assign
  --> -e:1:17
    go:gopark { @ = exit(); }
                    ^~~~~~
