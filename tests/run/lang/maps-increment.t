--- script
begin { @x++; @x++; @y[1]++; }
--- expect


@x: 2
@y[1]: 1
