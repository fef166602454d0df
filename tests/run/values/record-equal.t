--- script
begin { print((a=1, b="x") == (a=1, b="x")); print((a=1, b="x") == (a=2, b="x")); print((a=1, b=2) == (b=2, a=1)); exit(); }
--- expect
true
false
true


