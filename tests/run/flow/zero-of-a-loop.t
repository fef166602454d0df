--- script
begin { for ($i : 0..2) { if ($i == 0) { $x = 5; print($x); } } }
--- expect
5


