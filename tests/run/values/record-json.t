flags: -q -f json
--- script
begin { print((a=1, b=("x", 2))); exit(); }
--- expect
{"type": "value", "data": {"a": 1, "b": ["x",2]}}
