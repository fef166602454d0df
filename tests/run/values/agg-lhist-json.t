flags: -q -f json
--- script
begin { @h = lhist(2, 0, 100, 10); @h = lhist(15, 0, 100, 10); exit(); }
--- expect
{"type": "hist", "data": {"@h": [{"min": 0, "max": 9, "count": 1},{"min": 10, "max": 19, "count": 1}]}}
