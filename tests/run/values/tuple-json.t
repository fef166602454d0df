flags: -q -f json
--- script
begin { @t = (1, "x", (true, -2)); print((3, "y")); exit(); }
--- expect
{"type": "value", "data": [3,"y"]}
{"type": "map", "data": {"@t": [1,"x",[true,-2]]}}
