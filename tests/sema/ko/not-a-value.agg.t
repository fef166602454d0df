--- script
go:gopark { count(); }
--- error
error[not-a-value]: count() is kept in a map: write @name = count()
  --> -e:1:13
    go:gopark { count(); }
                ^~~~~~~
