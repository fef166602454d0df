--- script
begin { $a = { $t = 2; $t *= 21; $t }; print($a); }
--- expect
42


