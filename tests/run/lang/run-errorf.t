flags: -q
--- script
begin { errorf("Something bad with args: %d, %s", 10, "arg2"); }
--- expect



--- stderr
stdin:1:9-62: ERROR: Something bad with args: 10, arg2
