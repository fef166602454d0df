--- script
import "tests/data/import/circle1.gt"
begin { @ = 1; }
--- error
error[import]: 'tests/data/import/circle1.gt' imports itself through others
  --> tests/data/import/circle2.gt:1:1
    import "circle1.gt"
    ^~~~~~~~~~~~~~~~~~~
