--- script
begin { @x[1] = 5; @x[2] = 6; delete(@x[2]); }
--- expect


@x[1]: 5
