flags: -q -f json
--- script
begin { printf("test %d", 5); }
--- expect
{"type": "printf", "data": "test 5"}
