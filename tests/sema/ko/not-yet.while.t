--- script
go:gopark { $i = 0; while ($i < 3) { $i++; } }
--- error
error[not-yet]: while is not supported yet
  --> -e:1:21
    go:gopark { $i = 0; while ($i < 3) { $i++; } }
                        ^~~~~~~~~~~~~~~~~~~~~~~~
