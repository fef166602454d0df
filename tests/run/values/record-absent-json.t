flags: -q -f json
--- script
begin { print((g=goid, n=1)); exit(); }
--- expect
{"type": "value", "data": {"g": null, "n": 1}}
