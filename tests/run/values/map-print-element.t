--- script
begin { @x[1] = 5; print(@x[1]); exit(); }
--- expect
5


@x[1]: 5
