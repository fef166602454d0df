--- script
go:gopark { print(str(arg0, -1)); }
--- error
error[limit]: a string has no fewer bytes than 0
  --> -e:1:29
    go:gopark { print(str(arg0, -1)); }
                                ^~
