--- script
struct pair { int m; int n; }
begin {
	$v = (uint64)0x300000002;
	$s = *(struct pair *)&$v;
	print($s);
	print(*(struct pair *)&$v);
	print((1, $s));
	printf("%s %d\n", $s, $s.n);
	@whole = $s;
	@key[$s, 42] = $s.m;
	@one[$s] = 1;
	for ($kv : @key) { print($kv.0.0.n); }
	print(@whole.n);
	$t = $s;
	print($t == $s);
	print($t != $s);
	print(sizeof($s));
}
--- expect
{ .m = 2, .n = 3 }
{ .m = 2, .n = 3 }
(1, { .m = 2, .n = 3 })
{ .m = 2, .n = 3 } 3
3
3
true
false
8


@key[{ .m = 2, .n = 3 }, 42]: 2
@one[{ .m = 2, .n = 3 }]: 1
@whole: { .m = 2, .n = 3 }
