--- script
config = { unstable_tseries = error; }
begin { @ = tseries(1, 1s, 5); @m[1] = tseries(2, 1s, 5, "max"); }
--- error
error[config]: tseries() is an error: the script says so in its config
  --> -e:2:13
    begin { @ = tseries(1, 1s, 5); @m[1] = tseries(2, 1s, 5, "max"); }
                ^~~~~~~~~~~~~~~~~
error[config]: tseries() is an error: the script says so in its config
  --> -e:2:40
    begin { @ = tseries(1, 1s, 5); @m[1] = tseries(2, 1s, 5, "max"); }
                                           ^~~~~~~~~~~~~~~~~~~~~~~~
