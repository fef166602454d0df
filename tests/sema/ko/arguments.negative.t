--- script
go:gopark { @ = count(); print(@, -1); }
--- error
error[arguments]: top and div of print() are not negative
  --> -e:1:35
    go:gopark { @ = count(); print(@, -1); }
                                      ^~
