--- script
begin {
	$small = 1;
	$p = &$small;
	$pp = &$p;
	@kept = &$small;
	$small = 300;
	print((*$p, **$pp, *@kept));
	$byte = 1;
	$of_byte = &$byte;
	$byte = (uint8)200;
	print(*$of_byte);
	$text = "x";
	$of_text = &$text;
	$text = "longer than eight";
	print(*$of_text);
	@count = 1;
	$of_map = &@count;
	@count = 100000;
	print(*$of_map);
	clear(@kept);
}
--- expect
(300, 300, 300)
200
longer than eight
100000


@count: 100000
