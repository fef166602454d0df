--- script
begin { $a = 1; $a == 1 ? print("true") : print("false"); $a == 2 ? print("true") : print("false"); }
--- expect
true
false


