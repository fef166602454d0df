--- script
begin { print((1, "ab") == (1, "ab")); print((1, "ab") == (2, "ab")); print((1, "ab") != (1, "abc")); exit(); }
--- expect
true
false
true


