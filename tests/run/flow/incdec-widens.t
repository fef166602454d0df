--- script
begin { $x = (uint8)255; $x++; print($x); $y = 127; $y++; print($y); }
--- expect
256
128


