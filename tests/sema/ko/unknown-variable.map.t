--- script
go:gopark { @y[@x] = count(); }
--- error
error[unknown-variable]: @x is read and never assigned
  --> -e:1:16
    go:gopark { @y[@x] = count(); }
                   ^~
