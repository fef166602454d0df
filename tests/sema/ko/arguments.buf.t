--- script
go:gopark { print(buf(arg0)); }
--- error
error[arguments]: buf() of a pointer needs a length: buf(p, 16)
  --> -e:1:19
    go:gopark { print(buf(arg0)); }
                      ^~~~~~~~~
