--- script
go:gopark { let $x = 1; }
--- error
error[not-yet]: let is not supported yet
  --> -e:1:13
    go:gopark { let $x = 1; }
                ^~~~~~~~~~
