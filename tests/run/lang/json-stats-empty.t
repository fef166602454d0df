flags: -q -f json
--- script
begin {
	@a[1] = avg(5); clear(@a); print(@a);
	@b[1] = stats(5); clear(@b);
	@c = stats(5); print(@c); clear(@c); print(@c);
	if (pid == 0) { @d = avg(1); @e[1] = avg(2); }
	@f[1] = count(); clear(@f); print(@f);
}
--- expect
{"type": "stats", "data": {"@a": {}}}
{"type": "stats", "data": {"@c": {"count": 1, "average": 5, "total": 5}}}
{"type": "stats", "data": {"@c": {"count": 0, "average": 0, "total": 0}}}
{"type": "stats", "data": {"@a": {}}}
{"type": "stats", "data": {"@b": {}}}
{"type": "stats", "data": {"@c": {}}}
{"type": "stats", "data": {"@d": {}}}
{"type": "stats", "data": {"@e": {}}}
