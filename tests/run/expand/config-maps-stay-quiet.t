flags: -q
--- script
config = { print_maps_on_exit = false }
begin { @a = 1; printf("done\n"); exit(); }
--- regex
^done$
