flags: -q
--- script
macro whole(@m) { @m }
macro any(x) { print(x); x }
begin {
	@ = count();
	@ = count();
	print(whole(@));
	print(any(@) + 1);
	$x = any(@);
	print($x);
	print({ @ });
	clear(@);
}
--- expect
2
3
2
2
2
2


