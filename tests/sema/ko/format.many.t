--- script
go:gopark { printf("x\n", 1); }
--- error
error[format]: the format takes 0 values, and 1 is given
  --> -e:1:13
    go:gopark { printf("x\n", 1); }
                ^~~~~~~~~~~~~~~~
