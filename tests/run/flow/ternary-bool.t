--- script
begin { $a = 5; print($a > 3 ? true : false); print(!$a ? 1 : 2); }
--- expect
true
2


