--- script
go:gopark { print((1,2).0); }
--- error
error[not-yet]: taking an element is not supported yet
  --> -e:1:19
    go:gopark { print((1,2).0); }
                      ^~~~~~~
