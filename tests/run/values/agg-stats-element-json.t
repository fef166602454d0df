attach: none
flags: -q -f json
--- script
begin { @s["a"] = stats(3); print(@s["a"]); clear(@s); }
--- expect
{"type": "value", "data": {"count": 1, "average": 3, "total": 3}}
{"type": "stats", "data": {"@s": {}}}
