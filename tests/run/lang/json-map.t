flags: -q -f json
--- script
begin { @map["key1"] = 2; @map["key2"] = 3; }
--- expect
{"type": "map", "data": {"@map": {"key1": 2, "key2": 3}}}
