--- script
go:gopark { @ = count(1); }
--- error
error[arguments]: count() has too many arguments
  --> -e:1:17
    go:gopark { @ = count(1); }
                    ^~~~~~~~
  note: it is nothing count()
