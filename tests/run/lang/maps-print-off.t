--- script
config = { print_maps_on_exit = 0 } begin { @x = 1; print(@x); }
--- expect
@x: 1


