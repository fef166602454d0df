--- script
begin { $a = ("a", 1); $b = ("a long string, indeed", 1); print($a == $b); $b = ("a", 1); print($a == $b); exit(); }
--- expect
false
true


