--- script
begin { @ = getopt("n", pid); }
--- error
error[arguments]: getopt() takes a name, a literal as default, and a text for --help
  --> -e:1:13
    begin { @ = getopt("n", pid); }
                ^~~~~~~~~~~~~~~~
  note: getopt("min", 1ms, "only longer waits"); without a default it is a switch
