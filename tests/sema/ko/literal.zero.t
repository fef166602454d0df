--- script
begin { print(1 / 0); print(5 % (2 - 2)); }
--- error
error[literal]: division by zero
  --> -e:1:15
    begin { print(1 / 0); print(5 % (2 - 2)); }
                  ^~~~~
error[literal]: division by zero
  --> -e:1:29
    begin { print(1 / 0); print(5 % (2 - 2)); }
                                ^~~~~~~~~~~
