--- script
begin { print(1
--- error
error[syntax]: this '(' is never closed
  --> -e:1:14
    begin { print(1
                 ^
