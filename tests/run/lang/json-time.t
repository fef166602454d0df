flags: -q -f json
--- script
begin { time("now\n"); }
--- expect
{"type": "time", "data": "now\n"}
