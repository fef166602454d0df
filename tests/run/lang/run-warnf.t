flags: -q
--- script
begin { warnf("Something kinda bad with args: %d, %s", 10, "arg2"); }
--- expect



--- stderr
stdin:1:9-67: WARNING: Something kinda bad with args: 10, arg2
