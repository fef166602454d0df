--- script
go:gopark { @ = comm + 1; }
--- error
error[type-mismatch]: '+' needs a number, 'comm' is a string
  --> -e:1:17
    go:gopark { @ = comm + 1; }
                    ^~~~
