--- script
config = { max_map_kyes = 10; } go:gopark { @ = 1; }
--- error
error[config]: there is no setting 'max_map_kyes'
  --> -e:1:12
    config = { max_map_kyes = 10; } go:gopark { @ = 1; }
               ^~~~~~~~~~~~~~~~~
  note: did you mean 'max_map_keys'?
