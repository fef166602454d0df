--- script
go:gopark /reason == gstatus/ { @ = count(); }
--- error
error[type-mismatch]: waitreason and gstatus are different enumerations
  --> -e:1:12
    go:gopark /reason == gstatus/ { @ = count(); }
               ^~~~~~~~~~~~~~~~~
