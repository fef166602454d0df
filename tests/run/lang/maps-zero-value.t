--- script
begin { @x = 0; }
--- expect


@x: 0
