--- script
begin { @ = getopt(1); }
--- error
error[arguments]: getopt() takes a name, a literal as default, and a text for --help
  --> -e:1:13
    begin { @ = getopt(1); }
                ^~~~~~~~~
  note: getopt("min", 1ms, "only longer waits"); without a default it is a switch
