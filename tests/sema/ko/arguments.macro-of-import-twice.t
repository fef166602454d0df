--- script
import "tests/data/import/helpers.gt"
macro add_one(x) { x }
begin { @ = add_one(1); }
--- error
error[arguments]: the macro 'add_one' is defined twice
  --> -e:2:1
    macro add_one(x) { x }
    ^~~~~~~~~~~~~~~~~~~~~~
  note: macros of one name differ in the number or kind of their parameters
  --> tests/data/import/helpers.gt:3:1
    macro add_one(x) { x + 1 }
    ^~~~~~~~~~~~~~~~~~~~~~~~~~
