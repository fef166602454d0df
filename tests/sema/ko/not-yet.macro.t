--- script
macro twice(x) { x * 2 } go:gopark { @ = 1; }
--- error
error[not-yet]: macros are not supported yet
  --> -e:1:1
    macro twice(x) { x * 2 } go:gopark { @ = 1; }
    ^~~~~~~~~~~~~~~~~~~~~~~~
