--- script
go:gopark { @[$x] = count(); }
--- error
error[unknown-variable]: $x has no value here
  --> -e:1:15
    go:gopark { @[$x] = count(); }
                  ^~
