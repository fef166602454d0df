--- script
go:alloc / > 1 / { @ = count() }
--- error
error[syntax]: unexpected '>', expected an expression
  --> -e:1:12
    go:alloc / > 1 / { @ = count() }
               ^
