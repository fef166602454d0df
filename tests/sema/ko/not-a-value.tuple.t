--- script
begin { $t = (1, exit()); }
--- error
error[not-a-value]: 'exit()' has no value
  --> -e:1:18
    begin { $t = (1, exit()); }
                     ^~~~~~
