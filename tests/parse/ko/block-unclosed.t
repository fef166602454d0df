--- script
begin { print(1);
if (1) { print(2);
--- error
error[syntax]: this block is never closed: '}' is missing
  --> -e:2:8
    if (1) { print(2);
           ^
