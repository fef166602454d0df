--- script
macro size(x) { if (x > 100) { "big" } else if (x > 10) { "medium" } else { "small" } }
begin {
	print(if (1) { 1 } else { 2 });
	$x = 50;
	$s = if ($x > 40) { $y = $x * 2; $y + 1 } else { 0 };
	print($s);
	print((size(1), size($x), size(5000)));
	print({ $z = 3; if ($x == 50) { ($z, "a") } else { (1000, "bcd") } });
	if ($x) { print("statement") } else { print("never") }
	print(1 ? 5 : "of another type");
}
--- expect
1
101
(small, medium, big)
(3, a)
statement
5


