--- script
go:gopark { @ = count(); if @ > 5 { exit(); } }
--- error
error[not-yet]: reading the count() in @ is not supported yet
  --> -e:1:29
    go:gopark { @ = count(); if @ > 5 { exit(); } }
                                ^
