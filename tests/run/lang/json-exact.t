flags: -q -f json
--- script
begin { print(9007199254740992); print(9007199254740993); print(18446744073709551615); print(-9007199254740993); }
--- expect
{"type": "value", "data": 9007199254740992}
{"type": "value", "data": "9007199254740993"}
{"type": "value", "data": "18446744073709551615"}
{"type": "value", "data": "-9007199254740993"}
