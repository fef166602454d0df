--- script
begin { @x[1] = 5; zero(@x); }
--- expect


@x[1]: 0
