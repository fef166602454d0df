--- script
go:gopark { @[$1] = count(); }
--- error
error[not-yet]: script parameters are not supported yet
  --> -e:1:15
    go:gopark { @[$1] = count(); }
                  ^~
