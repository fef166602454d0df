flags: -q -f json
--- script
begin { errorf("bad %d", 1); }
--- expect
{"type": "errorf", "msg": "bad 1", "filename": "stdin", "line": 1, "col": 9}
