flags: -q -f json
--- script
begin { @["curl"] = stats(2); @["zsh"] = stats(10); exit(); }
--- expect
{"type": "stats", "data": {"@": {"curl": {"count": 1, "average": 2, "total": 2}, "zsh": {"count": 1, "average": 10, "total": 10}}}}
