flags: -q -f json
--- script
begin { @ = quantiles(10); @ = quantiles(20); exit(); }
--- expect
{"type": "map", "data": {"@": {"count": 2, "p50": 10, "p90": 20, "p99": 20, "p99.9": 20, "max": 20}}}
