--- script
enum colour { RED = 1, GREEN }
struct thing { enum colour c; enum { X = 5, Y } d; enum shape { ROUND = 3 } s[2]; }
begin {
	$v = (0x0000000600000002, 0x0000000800000003);
	$p = (struct thing *)&$v;
	print($p.c);
	print(*$p);
	printf("%d %s\n", $p.c, $p.c);
	print($p.c == GREEN);
	print(($p.d, Y));
	$s = *$p;
	print($s.s[0]);
}
--- expect
GREEN
{ .c = GREEN, .d = 6, .s = [ROUND,8] }
2 GREEN
true
(6, Y)
ROUND


