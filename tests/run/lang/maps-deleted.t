--- script
begin { @x[1] = 5; @x[2] = 6; delete(@x, 1); }
--- expect


@x[2]: 6
