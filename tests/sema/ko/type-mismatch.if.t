--- script
go:gopark { if comm { exit(); } }
--- error
error[type-mismatch]: if needs a condition, 'comm' is a string
  --> -e:1:16
    go:gopark { if comm { exit(); } }
                   ^~~~
