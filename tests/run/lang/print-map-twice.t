--- script
begin { @x = 5; print(@x); }
--- expect
@x: 5


@x: 5
