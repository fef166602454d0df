--- script
import "tests/data/import/empty"
begin { @ = 1; }
--- error
error[import]: cannot import 'tests/data/import/empty': the directory holds no .gt or .bt file
  --> -e:1:1
    import "tests/data/import/empty"
    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
