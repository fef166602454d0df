flags: -q -f json
--- script
begin { $t = (1, 2, "string"); print($t); }
--- expect
{"type": "value", "data": [1,2,"string"]}
