--- script
go:gopark { @ = hist(); }
--- error
error[arguments]: hist() has too few arguments
  --> -e:1:17
    go:gopark { @ = hist(); }
                    ^~~~~~
  note: it is nothing hist(num, [int])
