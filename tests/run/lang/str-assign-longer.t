--- script
begin { $s = "a"; $s = "longer string than before"; print($s); }
--- expect
longer string than before


