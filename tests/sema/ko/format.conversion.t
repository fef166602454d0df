--- script
go:gopark { printf("%y\n", 1); }
--- error
error[format]: the format has a conversion that printf() does not know
  --> -e:1:20
    go:gopark { printf("%y\n", 1); }
                       ^~~~~~
