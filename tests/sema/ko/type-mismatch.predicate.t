--- script
go:gopark /comm/ { @ = count(); }
--- error
error[type-mismatch]: a predicate needs a condition, 'comm' is a string
  --> -e:1:12
    go:gopark /comm/ { @ = count(); }
               ^~~~
