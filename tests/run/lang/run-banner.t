--- script
begin { } end { }
--- expect



--- stderr
Attached 2 probes
