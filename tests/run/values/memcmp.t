attach: none
flags: -q
--- script
begin {
	$a = (uint32)256;
	$b = (uint32)1;
	@five = 5;
	print((memcmp($a, $b, 4), memcmp($b, $a, 4), memcmp($a, $a, 4), memcmp($a, $b, 0)));
	print((memcmp(pton("::1"), pton("::2"), 16), memcmp(pton("::1"), pton("::2"), 15)));
	print((memcmp("abc", "abd", 3), memcmp("abc", "abd", 2), memcmp(@five, 5, 1)));
	clear(@five);
}
--- expect
(-1, 1, 0, 0)
(-1, 0)
(-1, 0, 0)


