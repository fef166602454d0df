--- script
begin { }
config = { max_map_keys = 5; }
--- error
error[syntax]: config stands before probes and functions
  --> -e:2:1
    config = { max_map_keys = 5; }
    ^~~~~~
