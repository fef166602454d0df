--- script
macro f(x, x) { x }
begin { @ = f(1, 2); }
--- error
error[arguments]: the macro 'f' has two parameters 'x'
  --> -e:1:12
    macro f(x, x) { x }
               ^
