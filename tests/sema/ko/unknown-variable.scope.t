--- script
go:gopark { if goid > 1 { $x = 1; } @[$x] = count(); }
--- error
error[unknown-variable]: $x has no value here
  --> -e:1:39
    go:gopark { if goid > 1 { $x = 1; } @[$x] = count(); }
                                          ^~
