--- script
begin { $b = true; print($b); $b = 1 > 2; print($b); $c = !$b; print($c); }
--- expect
true
false
true


