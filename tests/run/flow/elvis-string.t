--- script
begin { $s = ""; print($s ?: "none"); $t = "some"; print($t ?: "none"); }
--- expect
none
some


