flags: -q -f json
--- script
begin { print((true, false)); }
--- expect
{"type": "value", "data": [true,false]}
