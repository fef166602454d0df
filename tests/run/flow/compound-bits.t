--- script
begin { $x = 12; $x |= 3; $x &= 14; $x ^= 5; $x <<= 3; $x >>= 1; print($x); }
--- expect
44


