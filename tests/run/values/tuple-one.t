--- script
begin { $t = (7,); print($t.0); exit(); }
--- expect
7


