params: -- --min=abc
--- script
begin { @ = getopt("min", 1); }
--- error
error[arguments]: --min takes a number, not 'abc'
  --> -e:1:13
    begin { @ = getopt("min", 1); }
                ^~~~~~~~~~~~~~~~
