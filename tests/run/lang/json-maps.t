flags: -q -f json
--- script
begin { @map1["key1"] = 2; @map2["key2"] = 3; }
--- expect
{"type": "map", "data": {"@map1": {"key1": 2}}}
{"type": "map", "data": {"@map2": {"key2": 3}}}
