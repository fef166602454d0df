--- script
begin { @x[1] = 5; clear(@x); }
--- expect


