--- script
begin { @x = 1; }
--- expect


@x: 1
