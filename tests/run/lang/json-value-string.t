flags: -q -f json
--- script
begin { print("abc"); }
--- expect
{"type": "value", "data": "abc"}
