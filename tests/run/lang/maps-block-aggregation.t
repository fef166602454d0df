--- script
macro doubled(x) { let $twice = x * 2; sum($twice) }
begin {
	@h = { let $n = 3; hist($n) };
	@s[1] = { { $v = 4; stats($v) } };
	@d = doubled(5);
	@d = doubled(6);
	@c["k"] = { count() };
}
--- expect


@c[k]: 1
@d: 22
@h:
[2, 4)                 1 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@|

@s[1]: { .count = 1, .average = 4, .total = 4 }
