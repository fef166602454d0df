params: -- --help
root: no
--- script
begin { exit(); }
--- expect
usage: gotap -e PROGRAM [ARGS] [-- OPTIONS]

The script takes no options.
