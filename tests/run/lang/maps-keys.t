--- script
begin { @x[1, 2] = 3; }
--- expect


@x[1, 2]: 3
