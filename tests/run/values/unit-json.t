flags: -f json
--- script
begin {
	print(duration(1234567)); print((bytes(2048), human(5000)));
	@key[duration(1500), bytes(4096), human(7000)] = duration(99);
	@h = hist(duration(3000)); @s = stats(bytes(100)); @v = human(123456);
	printf("%v %d\n", duration(1500), duration(1500));
	exit();
}
--- expect
{"type": "attached_probes", "count": 1, "data": {"probes": 1}}
{"type": "value", "data": 1234567}
{"type": "value", "data": [2048,5000]}
{"type": "printf", "data": "1.5us 1500\n"}
{"type": "hist", "data": {"@h": [{"min": 2048, "max": 4095, "count": 1}]}}
{"type": "map", "data": {"@key": {"1500,4096,7000": 99}}}
{"type": "stats", "data": {"@s": {"count": 1, "average": 100, "total": 100}}}
{"type": "map", "data": {"@v": 123456}}
