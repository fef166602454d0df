--- script
begin {
	@n = 5;
	@s = "text";
	@k[1] = 2;
	@c = count();
	print((is_integer(@n), is_str(@n), is_str(@s), is_integer(@k[1]), is_integer(@c)));
	print((is_scalar(@n), is_scalar(@c), is_scalar(@k)));
	assert_str(@s);
	clear(@n); clear(@s); clear(@k); clear(@c);
}
--- expect
(true, false, true, true, false)
(true, true, false)


