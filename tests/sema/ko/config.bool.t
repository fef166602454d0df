--- script
config = { print_maps_on_exit = 3; }
begin { @ = 1; }
--- error
error[config]: print_maps_on_exit is true or false
  --> -e:1:33
    config = { print_maps_on_exit = 3; }
                                    ^
