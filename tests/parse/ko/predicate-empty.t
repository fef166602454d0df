--- script
go:alloc / / { }
--- error
error[syntax]: unexpected '/', expected an expression
  --> -e:1:12
    go:alloc / / { }
               ^
