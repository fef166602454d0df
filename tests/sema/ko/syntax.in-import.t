--- script
import "tests/data/import/broken.gt"
begin { @ = 1; }
--- error
error[syntax]: unexpected '}', expected an expression
  --> tests/data/import/broken.gt:1:23
    macro broken(x) { x + }
                          ^
