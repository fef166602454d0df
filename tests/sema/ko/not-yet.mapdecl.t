--- script
let @x = hash(100); go:gopark { @x[1] = 1; }
--- error
error[not-yet]: map declarations are not supported yet
  --> -e:1:1
    let @x = hash(100); go:gopark { @x[1] = 1; }
    ^~~~~~~~~~~~~~~~~~
