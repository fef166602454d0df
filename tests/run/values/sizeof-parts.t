--- script
begin {
	print((sizeof((1, 2, 3)), sizeof(((int8)1, (int16)1, (int32)1)), sizeof((1, "hello")), sizeof((a = 1, b = 2000))));
	$s = "abc"; $s = "abcdefgh";
	print((sizeof($s), sizeof("abc"), sizeof(((uint64)1, true)), sizeof(())));
	$t = (1, 2); $t = (1000, (int64)5);
	print((sizeof($t), sizeof($t.0)));
}
--- expect
(3, 8, 7, 4)
(9, 4, 16, 0)
(16, 2)


