flags: -q -f json
--- script
begin { @[1] = 30; @[2] = 10; @[3] = 20; }
--- expect
{"type": "map", "data": {"@": {"2": 10, "3": 20, "1": 30}}}
