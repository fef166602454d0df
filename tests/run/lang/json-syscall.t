flags: -q -f json --unsafe
--- script
begin { system("echo a b c"); }
--- expect
{"type": "syscall", "data": "a b c\n"}
