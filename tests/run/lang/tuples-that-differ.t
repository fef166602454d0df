--- script
begin {
	$x = 4;
	print(((1, 2) == (1, 2, 3), ($x, 1) != ($x, 1, 2), (1, "a") == ("a", 1)));
	print((($x, 7) == ($x, 8), ($x, 7) == ($x, 7), (1, ("a", $x)) == (1, ("b", $x)), (1 + 1, -1) == (2, -1)));
}
--- expect
(false, true, false)
(false, true, false, true)


