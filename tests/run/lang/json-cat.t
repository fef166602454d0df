flags: -q -f json
--- script
begin { cat("/proc/sys/kernel/ostype"); }
--- expect
{"type": "cat", "data": "Linux\n"}
