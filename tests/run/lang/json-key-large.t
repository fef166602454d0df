flags: -q -f json
--- script
begin { @[9007199254740993] = 1; }
--- expect
{"type": "map", "data": {"@": {"9007199254740993": 1}}}
