--- script
begin { return print(1); }
--- error
error[not-a-value]: 'print(1)' has no value to return
  --> -e:1:16
    begin { return print(1); }
                   ^~~~~~~~
