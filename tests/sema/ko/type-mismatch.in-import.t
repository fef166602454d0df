--- script
import "tests/data/import/mistyped.gt"
begin { @ = of_text(1); }
--- error
error[type-mismatch]: '*' needs a number, 'comm' is a string
  --> tests/data/import/mistyped.gt:1:24
    macro of_text(x) { x * comm }
                           ^~~~
  note: expanded from macro 'of_text' here
  --> -e:2:13
    begin { @ = of_text(1); }
                ^~~~~~~~~~
