--- script
begin { print(1 && 2); print(1 || 0); print(0 || 0); print(!5); print(!0); $a = 3; print($a && $a - 3); }
--- expect
true
true
false
false
true
false


