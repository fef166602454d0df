--- script
go:gopark { @ = sum(comm); }
--- error
error[type-mismatch]: sum() needs an integer, 'comm' is a string
  --> -e:1:21
    go:gopark { @ = sum(comm); }
                        ^~~~
