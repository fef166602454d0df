flags: -q -f json
--- script
begin { @ = (1, 2, "string", (4, 5)); }
--- expect
{"type": "map", "data": {"@": [1,2,"string",[4,5]]}}
