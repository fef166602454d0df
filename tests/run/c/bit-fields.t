--- script
struct bits { int a:3; int b:4; unsigned c:9; unsigned :0; long d:33; }
struct tight { char a; int b:12; int c:20; } __attribute__((packed))
begin {
	$v = (0x1fd5, 0x1ffffffff);
	$p = (struct bits *)&$v;
	print(($p.a, $p.b, $p.c, $p.d));
	$s = *$p;
	print(($s.a, $s.b, $s.c, $s.d));
	print($s);
	$w = (uint64)0x1234567fff12;
	print(*(struct tight *)&$w);
	print((sizeof(struct bits), sizeof(struct tight)));
}
--- expect
(-3, -6, 63, -1)
(-3, -6, 63, -1)
{ .a = -3, .b = -6, .c = 63, .d = -1 }
{ .a = 18, .b = -1, .c = 214375 }
(16, 5)


