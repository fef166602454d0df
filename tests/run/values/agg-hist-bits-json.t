flags: -q -f json
--- script
begin { @ = hist(16, 3); @ = hist(19, 3); exit(); }
--- expect
{"type": "hist", "data": {"@": [{"min": 16, "max": 17, "count": 1},{"min": 18, "max": 19, "count": 1}]}}
