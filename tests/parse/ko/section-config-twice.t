--- script
config = { max_map_keys = 5; }
config = { max_strlen = 5; }
begin { print(1); }
--- error
error[syntax]: a script has one config
  --> -e:2:1
    config = { max_strlen = 5; }
    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
