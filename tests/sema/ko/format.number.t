--- script
go:gopark { printf("%s\n", 1); }
--- error
error[format]: %s takes a string, '1' is an integer
  --> -e:1:28
    go:gopark { printf("%s\n", 1); }
                               ^
