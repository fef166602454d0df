--- script
config = { max_map_keys = 0; }
begin { @ = 1; }
--- error
error[config]: max_map_keys is a number from 1 to 16777216
  --> -e:1:27
    config = { max_map_keys = 0; }
                              ^
