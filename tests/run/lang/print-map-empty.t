--- script
begin { print(@x); } end { @x = 1; }
--- expect
@x: 0


@x: 1
