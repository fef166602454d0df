flags: -q -f json
--- script
begin { print(comm); }
--- expect
{"type": "value", "data": "gotap"}
