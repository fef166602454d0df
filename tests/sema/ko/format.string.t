--- script
go:gopark { printf("%d\n", comm); }
--- error
error[format]: %d takes an integer, 'comm' is a string
  --> -e:1:28
    go:gopark { printf("%d\n", comm); }
                               ^~~~
