--- script
begin { @h[1] = hist(3); for ($kv : @h) { } }
--- error
error[loop]: @h holds hist(), which is no single value to go over: print it whole
  --> -e:1:37
    begin { @h[1] = hist(3); for ($kv : @h) { } }
                                        ^~
