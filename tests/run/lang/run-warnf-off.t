flags: -q --no-warnings
--- script
begin { warnf("no warn"); }
--- expect



--- stderr
