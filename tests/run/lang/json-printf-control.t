flags: -q -f json
--- script
begin { printf("a\x01b"); }
--- expect
{"type": "printf", "data": "a\u0001b"}
