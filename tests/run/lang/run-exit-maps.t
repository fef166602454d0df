--- script
begin { @x = 1; exit(); }
--- expect


@x: 1
