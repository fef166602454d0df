--- script
begin { for ($i : 0..2) { $s = $i == 0 ? "zero" : "another"; print($s); } }
--- expect
zero
another


