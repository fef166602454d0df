--- script
go:gopark { printf("%d %d\n", 1); }
--- error
error[format]: the format takes 2 values, and 1 is given
  --> -e:1:13
    go:gopark { printf("%d %d\n", 1); }
                ^~~~~~~~~~~~~~~~~~~~
