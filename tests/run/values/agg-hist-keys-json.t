flags: -q -f json
--- script
begin { @["bpftrace", 2] = hist(2); @["curl", 3] = hist(511); exit(); }
--- expect
{"type": "hist", "data": {"@": {"bpftrace,2": [{"min": 2, "max": 3, "count": 1}], "curl,3": [{"min": 256, "max": 511, "count": 1}]}}}
