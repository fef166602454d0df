--- script
macro f(x) { x }
macro f(y) { y + 1 }
begin { @ = f(1); }
--- error
error[arguments]: the macro 'f' is defined twice
  --> -e:2:1
    macro f(y) { y + 1 }
    ^~~~~~~~~~~~~~~~~~~~
  note: macros of one name differ in the number or kind of their parameters
  --> -e:1:1
    macro f(x) { x }
    ^~~~~~~~~~~~~~~~
