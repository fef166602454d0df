--- script
config = { max_map_kyes = 10; } go:gopark { @ = 1; }
--- error
error[config]: the setting 'max_map_kyes' is not known, or not with this value
  --> -e:1:12
    config = { max_map_kyes = 10; } go:gopark { @ = 1; }
               ^~~~~~~~~~~~~~~~~
  note: did you mean 'max_map_keys'?
