--- script
begin { for ($i : 0..2) { $x = { let $s = "a"; while (1) { $s = "bcd"; break; } $s }; print($x); } }
--- expect
bcd
bcd


