--- script
go:gopark { print((a=1, b=2)); }
--- error
error[not-yet]: records are not supported yet
  --> -e:1:19
    go:gopark { print((a=1, b=2)); }
                      ^~~~~~~~~~
