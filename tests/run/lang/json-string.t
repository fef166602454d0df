flags: -q -f json
--- script
begin { @scalar_str = "a b \n d e"; }
--- expect
{"type": "map", "data": {"@scalar_str": "a b \n d e"}}
