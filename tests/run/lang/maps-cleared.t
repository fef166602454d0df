--- script
begin { @x = 5; clear(@x); }
--- expect


