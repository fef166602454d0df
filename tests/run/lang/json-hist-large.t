flags: -q -f json
--- script
begin { @ = hist(9223372036854775807); }
--- expect
{"type": "hist", "data": {"@": [{"min": 4611686018427387904, "max": "9223372036854775807", "count": 1}]}}
