flags: -q -f json
--- script
begin { @["bpftrace"] = hist(2); @["curl"] = hist(-1); @["curl"] = hist(0); exit(); }
--- expect
{"type": "hist", "data": {"@": {"bpftrace": [{"min": 2, "max": 3, "count": 1}], "curl": [{"max": -1, "count": 1},{"min": 0, "max": 0, "count": 1}]}}}
