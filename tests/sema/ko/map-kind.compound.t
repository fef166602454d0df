--- script
go:gopark { @ += count(); }
--- error
error[map-kind]: count() is assigned with =
  --> -e:1:13
    go:gopark { @ += count(); }
                ^~~~~~~~~~~~
