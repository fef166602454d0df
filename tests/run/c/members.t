--- script
struct inner { short a; char name[5]; }
struct outer {
	struct { int x; int y; };
	union { unsigned char low; unsigned short both; } u;
	struct inner in[2];
	int m[2][2];
}
begin {
	$t = (0x0201000000000001, 0x6c6c656800070102, (uint64)0x6c61796500ff006f, (uint64)0x100006400, (uint64)0x300000002, (uint64)4);
	$o = (struct outer *)&$t;
	print(($o.x, $o->y, $o.u.low, $o.u.both));
	print(($o.in[0].a, $o.in[0].name));
	print($o.in[1]);
	print(($o.m[0][1], $o.m[1]));
	$copy = *$o;
	print(($copy.x, $copy.u.both, $copy.in[0].name, $copy.m[1][0]));
	$i = 1;
	print($copy.m[$i][(uint64)($i - 1)]);
	$i = 9;
	print($copy.m[$i][0]);
	print(sizeof(struct outer));
	print(offsetof(struct outer, m));
	print(offsetof(struct outer, u.both));
}
--- expect
(1, 33619968, 2, 258)
(7, hello)
{ .a = 255, .name = eyal }
(2, [3,4])
(1, 258, hello, 3)
3
0
44
28
8


