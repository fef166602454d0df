flags: -q -f json
--- script
begin { @scalar = -5; }
--- expect
{"type": "map", "data": {"@scalar": -5}}
