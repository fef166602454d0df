flags: -q -f json
--- script
begin { $x = 5; print($x); }
--- expect
{"type": "value", "data": 5}
