--- script
go:gopark { print(sizeof(uint64)); }
--- error
error[not-yet]: sizeof and offsetof are not supported yet
  --> -e:1:19
    go:gopark { print(sizeof(uint64)); }
                      ^~~~~~~~~~~~~~
