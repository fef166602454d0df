--- script
begin { @x = 10; @x += 5; @x -= 3; @x *= 2; }
--- expect


@x: 24
