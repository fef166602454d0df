--- script
begin { @x = 5; print(@x); clear(@x); }
--- expect
@x: 5


