--- script
begin { _ = print(1); }
--- error
error[not-a-value]: 'print(1)' has no value to drop
  --> -e:1:13
    begin { _ = print(1); }
                ^~~~~~~~
