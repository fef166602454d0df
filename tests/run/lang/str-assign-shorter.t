--- script
begin { $s = "longer string than before"; $s = "a"; print($s); print(strlen($s)); }
--- expect
a
1


