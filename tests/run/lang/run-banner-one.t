--- script
begin { }
--- expect



--- stderr
Attached 1 probe
