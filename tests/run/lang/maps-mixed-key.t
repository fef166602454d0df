--- script
begin { @x[1, "a", -2] = 3; }
--- expect


@x[1, a, -2]: 3
