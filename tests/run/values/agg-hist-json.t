flags: -q -f json
--- script
begin { @hist = hist(2); @hist = hist(5); exit(); }
--- expect
{"type": "hist", "data": {"@hist": [{"min": 2, "max": 3, "count": 1},{"min": 4, "max": 7, "count": 1}]}}
