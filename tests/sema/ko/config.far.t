--- script
config = { colour = 3; }
begin { @ = 1; }
--- error
error[config]: there is no setting 'colour'
  --> -e:1:12
    config = { colour = 3; }
               ^~~~~~~~~~
  note: settings are max_map_keys, max_strlen, missing_probes, print_maps_on_exit, stack_mode, str_trunc_trailer and target_filter
