--- script
go:gopark { clear(1); }
--- error
error[type-mismatch]: clear() needs a map, '1' is an integer
  --> -e:1:19
    go:gopark { clear(1); }
                      ^
