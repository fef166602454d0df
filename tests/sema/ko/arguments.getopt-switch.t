params: -- --all=maybe
--- script
begin { @ = getopt("all"); }
--- error
error[arguments]: --all takes true or false, not 'maybe'
  --> -e:1:13
    begin { @ = getopt("all"); }
                ^~~~~~~~~~~~~
