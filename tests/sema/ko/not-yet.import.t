--- script
import "x.gt" go:gopark { @ = 1; }
--- error
error[not-yet]: import is not supported yet
  --> -e:1:1
    import "x.gt" go:gopark { @ = 1; }
    ^~~~~~~~~~~~~
