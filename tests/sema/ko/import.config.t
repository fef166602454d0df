--- script
import "tests/data/import/config.gt"
begin { @ = 1; }
--- error
error[import]: an imported file holds no settings: 'max_map_keys' belongs to the script
  --> tests/data/import/config.gt:1:12
    config = { max_map_keys = 10; }
               ^~~~~~~~~~~~~~~~~
