--- script
go:gopark, { @ = count() }
--- error
error[syntax]: unexpected '{', expected a probe
  --> -e:1:12
    go:gopark, { @ = count() }
               ^
