--- script
go:gopark { printf(comm); }
--- error
error[type-mismatch]: printf() needs a string literal, 'comm' is a string
  --> -e:1:20
    go:gopark { printf(comm); }
                       ^~~~
