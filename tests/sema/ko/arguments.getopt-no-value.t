params: -- --min
--- script
begin { @ = getopt("min", "x"); }
--- error
error[arguments]: --min takes a string, not ''
  --> -e:1:13
    begin { @ = getopt("min", "x"); }
                ^~~~~~~~~~~~~~~~~~
