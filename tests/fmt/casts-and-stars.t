--- script
begin { $x = ( struct foo* ) 1; $y = (uint8)  $x * 2; $z = * $x; @ = (int64) - 1; }
--- formatted
begin { $x = (struct foo *)1; $y = (uint8)$x * 2; $z = *$x; @ = (int64)-1; }
