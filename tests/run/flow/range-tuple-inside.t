--- script
begin { $t = (0, "a"); for ($i : 0..2) { $t = ($i, "bcd"); print($t); } }
--- expect
(0, bcd)
(1, bcd)


