--- script
begin { $x = { print(1); }; }
--- error
error[not-a-value]: '{ print(1); }' has no value to assign
  --> -e:1:14
    begin { $x = { print(1); }; }
                 ^~~~~~~~~~~~~
