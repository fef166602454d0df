--- script
begin { print(true / false); print(true % false); }
--- error
error[literal]: division by zero
  --> -e:1:15
    begin { print(true / false); print(true % false); }
                  ^~~~~~~~~~~~
error[literal]: division by zero
  --> -e:1:36
    begin { print(true / false); print(true % false); }
                                       ^~~~~~~~~~~~
