--- script
begin { time("now\n"); }
--- expect
now


