flags: -f json
--- script
begin { } end { }
--- expect
{"type": "attached_probes", "count": 2, "data": {"probes": 2}}
