flags: -q -f json
--- script
begin { printf("test \r \n \t \\ \" bar"); }
--- expect
{"type": "printf", "data": "test \r \n \t \\ \" bar"}
