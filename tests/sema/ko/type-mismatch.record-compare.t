--- script
begin { if ((a=1) == (b=1)) { exit(); } }
--- error
error[type-mismatch]: these cannot be compared: '(a = 1)' is {a: int8}, '(b = 1)' is {b: int8}
  --> -e:1:12
    begin { if ((a=1) == (b=1)) { exit(); } }
               ^~~~~~~~~~~~~~~~
