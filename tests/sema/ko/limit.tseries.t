--- script
begin { @ = tseries(1, 1s, 1001); @b = tseries(1, 0, 5); }
--- error
error[limit]: tseries() needs an interval above 0, and 1 to 1000 of them
  --> -e:1:13
    begin { @ = tseries(1, 1s, 1001); @b = tseries(1, 0, 5); }
                ^~~~~~~~~~~~~~~~~~~~
error[limit]: tseries() needs an interval above 0, and 1 to 1000 of them
  --> -e:1:40
    begin { @ = tseries(1, 1s, 1001); @b = tseries(1, 0, 5); }
                                           ^~~~~~~~~~~~~~~~
