--- script
begin { print("a" == "a"); print("a" == "b"); print("a" != "b"); }
--- expect
true
false
true


