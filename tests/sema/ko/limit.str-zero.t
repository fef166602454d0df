--- script
go:gopark { print(str(arg0, 0)); }
--- error
error[limit]: str() takes 1 to 1024 bytes
  --> -e:1:29
    go:gopark { print(str(arg0, 0)); }
                                ^
