--- script
enum Color { RED = 1, GREEN, BLUE = 10, LAST }
begin {
	@last = LAST;
	@by[GREEN, 1] = RED;
	$c = BLUE;
	print($c);
	print((RED, (GREEN, 7)));
	print((c=$c, n=2));
	printf("%s %d %5s|%-6s|\n", RED, GREEN, RED, GREEN);
	print($c + 1);
}
--- expect
BLUE
(RED, (GREEN, 7))
{ .c = BLUE, .n = 2 }
RED 2   RED|GREEN |
11


@by[GREEN, 1]: RED
@last: LAST
