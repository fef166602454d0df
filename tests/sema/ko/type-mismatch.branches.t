--- script
go:gopark { $x = goid > 1 ? 1 : gstack; }
--- error
error[type-mismatch]: the branches differ: '1' is an integer, 'gstack' is stack
  --> -e:1:18
    go:gopark { $x = goid > 1 ? 1 : gstack; }
                     ^~~~~~~~~~~~~~~~~~~~~
