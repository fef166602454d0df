--- script
config = { max_map_kyes = 1; max_strlen = 0; }
begin { @ = 1; }
--- error
error[config]: there is no setting 'max_map_kyes'
  --> -e:1:12
    config = { max_map_kyes = 1; max_strlen = 0; }
               ^~~~~~~~~~~~~~~~
  note: did you mean 'max_map_keys'?
error[config]: max_strlen is a number from 1 to 1024
  --> -e:1:43
    config = { max_map_kyes = 1; max_strlen = 0; }
                                              ^
