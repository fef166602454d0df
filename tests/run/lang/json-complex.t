flags: -q -f json
--- script
begin { @complex["bpftrace",2] = 5; }
--- expect
{"type": "map", "data": {"@complex": {"bpftrace,2": 5}}}
