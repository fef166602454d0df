--- script
go:gopark { unroll(3) { @ = count(); } }
--- error
error[not-yet]: unroll is not supported yet
  --> -e:1:13
    go:gopark { unroll(3) { @ = count(); } }
                ^~~~~~~~~~~~~~~~~~~~~~~~~~
