flags: -q -f json
--- script
begin { @h = hist(2); @a["x"] = avg(3); @s = stats(2); @s = stats(10); }
--- expect
{"type": "stats", "data": {"@a": {"x": 3}}}
{"type": "hist", "data": {"@h": [{"min": 2, "max": 3, "count": 1}]}}
{"type": "stats", "data": {"@s": {"count": 2, "average": 6, "total": 12}}}
