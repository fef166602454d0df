flags: -q -f json
--- script
begin { @ = (1, 2, "string with \"quotes\""); }
--- expect
{"type": "map", "data": {"@": [1,2,"string with \"quotes\""]}}
