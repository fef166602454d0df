--- script
begin { @x[5] = 6; }
--- expect


@x[5]: 6
