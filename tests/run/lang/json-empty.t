flags: -q -f json
--- script
begin { @x[1] = 1; clear(@x); }
--- expect
