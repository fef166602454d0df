--- script
go:gopark { print(buf(arg0, 5000)); }
--- error
error[limit]: buf() takes 0 to 1024 bytes
  --> -e:1:29
    go:gopark { print(buf(arg0, 5000)); }
                                ^~~~
