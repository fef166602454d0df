--- script
begin { $x = - 1; $y = - - $x; $z = ! $x; @ = $x - -$y; @b = ~ $x; $x ++; -- $y; }
--- formatted
begin { $x = -1; $y = - -$x; $z = !$x; @ = $x - -$y; @b = ~$x; $x++; --$y; }
