flags: -q -f json
--- script
begin { print(buf("ab", 2)); }
--- expect
{"type": "value", "data": [97,98]}
