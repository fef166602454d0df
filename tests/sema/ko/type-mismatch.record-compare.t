--- script
begin { if ((a=1) == (b=1)) { exit(); } }
--- error
error[type-mismatch]: these cannot be compared: '(a = 1)' is {a: int64}, '(b = 1)' is {b: int64}
  --> -e:1:12
    begin { if ((a=1) == (b=1)) { exit(); } }
               ^~~~~~~~~~~~~~~~
