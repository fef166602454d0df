--- script
config = { max_strlen = 5; str_trunc_trailer = "!"; }
begin {
	$x = 0x0067666564636261;
	$p = (int8 *)&$x;
	$n = 4;
	print((str($p), str($p, 5), str($p, $n), str($p, $n + 2), str($p, 0)));
	@[str($p)] = str($p, 3);
	print((sizeof(str($p)), strcap(str($p, $n)), sizeof(str($p, 3))));
}
--- expect
(abcde!, abcde, abcd, abcde!, )
(5, 5, 4)


@[abcde!]: abc
