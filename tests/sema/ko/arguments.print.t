--- script
go:gopark { print(goid, 5); }
--- error
error[arguments]: only print(@map, top, div) takes numbers
  --> -e:1:25
    go:gopark { print(goid, 5); }
                            ^
