--- script
macro m(x) { x }
config = { max_map_keys = 5; }
let @a = hash(5);
import "more.gt"
begin { @a = m(1); }
--- error
error[syntax]: config and imports stand before clauses, macros and maps
  --> -e:2:1
    config = { max_map_keys = 5; }
    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
error[syntax]: config and imports stand before clauses, macros and maps
  --> -e:4:1
    import "more.gt"
    ^~~~~~
