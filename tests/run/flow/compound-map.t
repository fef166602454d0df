--- script
begin { @x = 10; @x <<= 2; @x |= 1; @x ^= 3; @x %= 8; @x *= 5; @x -= 20; @x += 1; @x /= 3; }
--- expect


@x: -3
