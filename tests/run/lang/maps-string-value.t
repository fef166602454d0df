--- script
begin { @x = "abc"; }
--- expect


@x: abc
