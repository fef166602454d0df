--- script
begin { print(curtask.pid.x); }
--- error
error[type-mismatch]: '.x' needs a struct, 'curtask.pid' is an integer
  --> -e:1:15
    begin { print(curtask.pid.x); }
                  ^~~~~~~~~~~
