--- script
begin { $x = 5; $x += 3; $x -= 1; $x *= 6; $x /= 4; $x %= 7; print($x); }
--- expect
3


