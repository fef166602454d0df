--- script
begin { $x = 10; $y = $x--; print(($x, $y)); }
--- expect
(9, 10)


