flags: -q -f json
--- script
begin { print(strerror(7)); }
--- expect
{"type": "value", "data": "Argument list too long"}
