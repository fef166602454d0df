--- script
go:gopark { $x = 1; $x = comm; }
--- error
error[type-mismatch]: $x is int8, and 'comm' is a string
  --> -e:1:26
    go:gopark { $x = 1; $x = comm; }
                             ^~~~
