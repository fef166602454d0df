--- script
go:gopark { for ($i : 0..3) { @ = count(); } }
--- error
error[not-yet]: for is not supported yet
  --> -e:1:13
    go:gopark { for ($i : 0..3) { @ = count(); } }
                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
