params: -- --help
root: no
--- script
begin { @ = (getopt("min", 1ms, "only longer waits"), getopt("name", "x"), getopt("all", false, "all of them"), getopt("n", -3)); exit(); }
--- expect
usage: gotap -e PROGRAM [ARGS] [-- OPTIONS]

  --min=NUMBER           only longer waits (default 1ms)
  --name=TEXT            (default "x")
  --all                  all of them (default false)
  --n=NUMBER             (default -3)
