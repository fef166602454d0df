--- script
begin { @ = tseries(1, 1s, 5, "mean"); }
--- error
error[arguments]: tseries() keeps "avg", "max", "min" or "sum" of an interval
  --> -e:1:31
    begin { @ = tseries(1, 1s, 5, "mean"); }
                                  ^~~~~~
