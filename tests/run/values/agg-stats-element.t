# An element of stats() is a value only where it is printed; its key is made once.
attach: none
flags: -q
--- script
begin {
	@s["a"] = stats(3);
	@s["a"] = stats(-9);
	@n[1] = stats(5);
	@one = stats(7);
	print(@s["a"]);
	print((1, @s["a"]));
	print(@s["b"]);
	$i = 0;
	print(@n[++$i]);
	print($i);
	print((@one, "x"));
	clear(@s);
	clear(@n);
	clear(@one);
}
--- expect
{ .count = 2, .average = -3, .total = -6 }
(1, { .count = 2, .average = -3, .total = -6 })
{ .count = 0, .average = 0, .total = 0 }
{ .count = 1, .average = 5, .total = 5 }
1
({ .count = 1, .average = 7, .total = 7 }, x)


