--- script
begin { @x[1] = 5; print(@x[1]); clear(@x); }
--- expect
5


